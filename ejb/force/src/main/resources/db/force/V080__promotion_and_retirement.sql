-- Conditions for the next rank (xét thăng cấp bậc hàm) and the limits of service age (hạn tuổi phục vụ): the rules as
-- rows with their period and source, and what they make of every officer.

-- rules -------------------------------------------------------------------------------------------

-- The law leaves the terms of technical ranks and of conscripts to the minister.
insert into force.rank_term (rank, years, valid_from, source)
select r.code, t.years, '2019-01-11',
    'Bộ trưởng Bộ Công an quy định theo Luật Công an nhân dân 37/2018/QH14, Điều 22 khoản 3 điểm b; số năm là tham số'
from force.rank r
join (values (3, 1), (4, 1), (5, 2), (6, 2), (7, 3), (8, 3), (9, 4), (10, 4), (11, 4)) t (level, years)
    on t.level = r.level
where r.category = 'TECHNICAL';
insert into force.rank_term (rank, years, valid_from, source)
select r.code, t.years, '2019-01-11',
    'Bộ trưởng Bộ Công an quy định theo Luật Công an nhân dân 37/2018/QH14, Điều 22 khoản 3 điểm c; số năm là tham số'
from force.rank r
join (values (1, 0.5), (2, 0.5), (3, 1), (4, 1)) t (level, years) on t.level = r.level
where r.category = 'CONSCRIPT';

create table force.promotion_rule (
    from_level            smallint not null,
    to_level              smallint not null check (to_level >= from_level),
    evaluated_years       smallint not null check (evaluated_years between 0 and 20),
    grades                text[]   not null check (cardinality(grades) > 0),
    served_months         smallint not null check (served_months between 0 and 12),
    after_demotion_months smallint not null check (after_demotion_months >= 0),
    service_left_months   smallint check (service_left_months > 0),
    valid_from            date     not null,
    valid_to              date check (valid_to > valid_from),
    source                text     not null check (source = btrim(source) and source <> ''),
    primary key (from_level, valid_from),
    constraint promotion_rule_once exclude using gist
        (int4range(from_level, to_level, '[]') with &&, daterange(valid_from, valid_to) with &&)
);
comment on table force.promotion_rule is 'What beside the term a promotion from ranks of these levels needs';
comment on column force.promotion_rule.evaluated_years is 'How many of the last ended years must have one of the grades';
comment on column force.promotion_rule.served_months is 'Months of service from which on a year is evaluated';
comment on column force.promotion_rule.after_demotion_months is 'Takes the place of the term in a rank that came by demotion';
comment on column force.promotion_rule.service_left_months is 'Service left to the age limit on the day; null if none is needed';
insert into force.promotion_rule (from_level, to_level, evaluated_years, grades, served_months, after_demotion_months,
    service_left_months, valid_from, source) values
    (1, 12, 2, '{EXCELLENT,GOOD,COMPLETED}', 6, 12, null, '2019-01-11',
        'Luật Công an nhân dân 37/2018/QH14, Điều 22 khoản 2, khoản 3; số năm đánh giá là tham số'),
    (13, 13, 2, '{EXCELLENT,GOOD,COMPLETED}', 6, 12, 36, '2019-01-11',
        'Luật Công an nhân dân 37/2018/QH14, Điều 22 khoản 2, khoản 3, khoản 4; số năm đánh giá là tham số');

create table force.promotion_standard (
    level          smallint not null,
    qualifications text[]   not null check (cardinality(qualifications) > 0),
    valid_from     date     not null,
    valid_to       date check (valid_to > valid_from),
    source         text     not null check (source = btrim(source) and source <> ''),
    primary key (level, valid_from),
    constraint promotion_standard_once exclude using gist (level with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.promotion_standard is
    'Qualifications of which one is needed to rise from a level; levels without a row need none here';
insert into force.promotion_standard (level, qualifications, valid_from, source) values
    (5, '{POLICE_SECONDARY,POLICE_DEGREE,LAW_DEGREE,OTHER_DEGREE,MASTER}', '2019-01-11',
        'Luật Công an nhân dân 37/2018/QH14, Điều 22 khoản 2 điểm a; danh mục trình độ là tham số');

create table force.service_age (
    category   text     not null check (category in ('OPERATIONAL', 'TECHNICAL', 'CONSCRIPT')),
    from_level smallint not null,
    to_level   smallint not null check (to_level >= from_level),
    sex        text     not null check (sex in ('MALE', 'FEMALE')),
    months     smallint not null check (months > 0),
    valid_from date     not null,
    valid_to   date check (valid_to > valid_from),
    source     text     not null check (source = btrim(source) and source <> ''),
    primary key (category, from_level, sex, valid_from),
    constraint service_age_once exclude using gist (category with =, int4range(from_level, to_level, '[]') with &&,
        sex with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.service_age is
    'Highest service age in months of life; of a phased limit one row a year. Without a row no age ends the service';

-- One row each until 15/08/2023; from then one for limits that stand and one a year for those that rise by steps.
insert into force.service_age (category, from_level, to_level, sex, months, valid_from, valid_to, source)
select c.category, a.from_level, a.to_level, a.sex, a.years * 12, '2019-01-11', '2023-08-15',
    'Luật Công an nhân dân 37/2018/QH14, Điều 30'
from (values (3, 5, 'MALE', 45), (3, 5, 'FEMALE', 45), (6, 9, 'MALE', 53), (6, 9, 'FEMALE', 53),
    (10, 11, 'MALE', 55), (10, 11, 'FEMALE', 53), (12, 12, 'MALE', 58), (12, 12, 'FEMALE', 55),
    (13, 13, 'MALE', 60), (13, 13, 'FEMALE', 55), (14, 17, 'MALE', 60), (14, 17, 'FEMALE', 60))
    a (from_level, to_level, sex, years)
cross join (values ('OPERATIONAL'), ('TECHNICAL')) c (category);
insert into force.service_age (category, from_level, to_level, sex, months, valid_from, source)
select c.category, a.from_level, a.to_level, a.sex, a.years * 12, '2023-08-15',
    'Luật 21/2023/QH15 sửa đổi Luật Công an nhân dân, Điều 30'
from (values (3, 5, 'MALE', 47), (3, 5, 'FEMALE', 47), (6, 9, 'MALE', 55), (6, 9, 'FEMALE', 55),
    (10, 11, 'MALE', 57), (10, 11, 'FEMALE', 55), (12, 12, 'MALE', 60), (14, 17, 'FEMALE', 60))
    a (from_level, to_level, sex, years)
cross join (values ('OPERATIONAL'), ('TECHNICAL')) c (category);
insert into force.service_age (category, from_level, to_level, sex, months, valid_from, valid_to, source)
select c.category, a.from_level, a.to_level, a.sex,
    least(a.first_months + (y - 2023) * a.step, a.last_months),
    greatest(make_date(y, 1, 1), date '2023-08-15'),
    case when a.first_months + (y - 2023) * a.step < a.last_months then make_date(y + 1, 1, 1) end,
    'Luật 21/2023/QH15 sửa đổi Luật Công an nhân dân, Điều 30; lộ trình tuổi theo Bộ luật Lao động 2019, Điều 169'
from (values (12, 12, 'FEMALE', 56 * 12, 4, 58 * 12), (13, 13, 'MALE', 60 * 12 + 9, 3, 62 * 12),
    (13, 13, 'FEMALE', 56 * 12, 4, 60 * 12), (14, 17, 'MALE', 60 * 12 + 9, 3, 62 * 12))
    a (from_level, to_level, sex, first_months, step, last_months)
cross join (values ('OPERATIONAL'), ('TECHNICAL')) c (category)
cross join lateral generate_series(2023, 2023 + (a.last_months - a.first_months + a.step - 1) / a.step) y;

insert into force.career_parameter (code, value, valid_from, source) values
    ('retirement.goneAfterMonths', 1, '2021-01-01',
        'Nghị định 135/2020/NĐ-CP, Điều 3: nghỉ từ ngày đầu tháng liền kề tháng đủ tuổi');

-- what they make of every officer -----------------------------------------------------------------

create function force.service_limit(of_category text, of_level smallint, of_sex text, born date)
    returns table (reached_on date, months smallint, source text)
    language sql stable parallel safe as $$
    select greatest((born + make_interval(months => s.months))::date, s.valid_from), s.months, s.source
    from force.service_age s
    where s.category = of_category and of_level between s.from_level and s.to_level and s.sex = of_sex
        and (s.valid_to is null or (born + make_interval(months => s.months))::date < s.valid_to)
    order by s.valid_from
    limit 1
$$;
comment on function force.service_limit(text, smallint, text, date) is
    'Day on which the age limit of a rank is reached: the first on which the limit of that day has been lived';

create function force.promotion_check(at date, known date)
    returns table (officer_id uuid, unit_id uuid, "position" text, "rank" text, level smallint, since date, demoted boolean,
        next_rank text, due_months integer, due_on date, term_source text,
        ceiling smallint, ceiling_source text,
        evaluated_from integer, evaluated_to integer, evaluated integer, rule_source text,
        disciplined boolean, standard text[], standard_held boolean, standard_source text,
        limit_on date, limit_source text, service_left_months smallint,
        term_met boolean, ceiling_met boolean, evaluation_met boolean, discipline_met boolean, standard_met boolean,
        age_met boolean, service_left_met boolean, eligible boolean)
    language sql stable parallel safe as $$
    select c.*, c.next_rank is not null and c.term_met and c.ceiling_met and c.evaluation_met and c.discipline_met
        and c.standard_met and c.age_met and c.service_left_met
    from (
        select f.*,
            coalesce(f.due_on <= at, false) as term_met,
            f.ceiling is null or f.level < f.ceiling as ceiling_met,
            f.rule_source is not null and f.evaluated >= f.evaluated_to - f.evaluated_from + 1 as evaluation_met,
            not f.disciplined as discipline_met,
            f.standard is null or f.standard_held as standard_met,
            f.limit_on is null or f.limit_on > at as age_met,
            f.service_left_months is null
                or coalesce(f.limit_on >= (at + make_interval(months => f.service_left_months))::date, true)
                as service_left_met
        from (
            select a.officer_id, a.unit_id, a.position, h.rank, r.level, h.valid_from as since,
                h.kind = 'DEMOTION' as demoted, n.code as next_rank,
                case when h.kind = 'DEMOTION' then u.after_demotion_months else t.months end as due_months,
                (h.valid_from + make_interval(months =>
                    case when h.kind = 'DEMOTION' then u.after_demotion_months else t.months end))::date as due_on,
                case when h.kind = 'DEMOTION' then u.source else t.source end as term_source,
                p.level as ceiling, p.source as ceiling_source,
                y.first as evaluated_from, y.last as evaluated_to,
                (select count(*)::integer from force.evaluation e
                 where e.officer_id = a.officer_id and e.year between y.first and y.last and e.grade = any(u.grades)
                ) as evaluated, u.source as rule_source,
                exists (select from force.discipline d
                 where d.officer_id = a.officer_id and d.valid_from <= at and (d.valid_to is null or d.valid_to > at)
                ) as disciplined,
                s.qualifications as standard,
                case when s.qualifications is not null then exists (select from force.qualification q
                    where q.officer_id = a.officer_id and q.kind = any(s.qualifications) and q.valid_from <= at
                        and (q.expires_on is null or q.expires_on >= at)) end as standard_held,
                s.source as standard_source,
                l.reached_on as limit_on, l.source as limit_source, u.service_left_months
            from force.assignment_at(at) a
            join force.officer o on o.id = a.officer_id
            join force.rank_held h on h.officer_id = a.officer_id and h.valid_from <= at
                and (h.valid_to is null or h.valid_to > at)
            join force.rank r on r.code = h.rank
            join (select x.officer_id, min(x.valid_from) as joined from force.posting x group by x.officer_id) j
                on j.officer_id = a.officer_id
            left join force.rank n on n.category = r.category and n.level = r.level + 1
            left join (select x.rank, (x.years * 12)::integer as months, x.source from force.rank_term x
                where x.valid_from <= at and (x.valid_to is null or x.valid_to > at)) t on t.rank = h.rank
            left join force.position_ceiling p on p.position = a.position and p.valid_from <= at
                and (p.valid_to is null or p.valid_to > at)
            left join force.promotion_rule u on r.level between u.from_level and u.to_level and u.valid_from <= at
                and (u.valid_to is null or u.valid_to > at)
            left join force.promotion_standard s on s.level = r.level and s.valid_from <= at
                and (s.valid_to is null or s.valid_to > at)
            left join lateral force.service_limit(r.category, r.level, o.sex, o.birth_date) l on true
            cross join lateral (
                select greatest(z.last - u.evaluated_years + 1,
                        extract(year from j.joined + make_interval(months => u.served_months) - interval '1 day')::integer)
                        as first,
                    z.last
                from (select extract(year from least(at, known))::integer - 1 as last) z) y
        ) f
    ) c
$$;
comment on function force.promotion_check(date, date) is
    'Every officer serving on a day with each condition for the next rank on that day, as far as is known on the other: only years that had ended by then can have been evaluated';

create function force.retirement_forecast(at date)
    returns table (officer_id uuid, unit_id uuid, "position" text, "rank" text, limit_on date, leaves_on date,
        limit_months smallint, source text)
    language sql stable parallel safe as $$
    select a.officer_id, a.unit_id, a.position, h.rank, l.reached_on,
        (date_trunc('month', l.reached_on) + make_interval(months => g.value::integer))::date, l.months, l.source
    from force.assignment_at(at) a
    join force.officer o on o.id = a.officer_id
    join force.rank_held h on h.officer_id = a.officer_id and h.valid_from <= at
        and (h.valid_to is null or h.valid_to > at)
    join force.rank r on r.code = h.rank
    cross join lateral force.service_limit(r.category, r.level, o.sex, o.birth_date) l
    join force.career_parameter g on g.code = 'retirement.goneAfterMonths' and g.valid_from <= greatest(l.reached_on, at)
        and (g.valid_to is null or g.valid_to > greatest(l.reached_on, at))
$$;
comment on function force.retirement_forecast(date) is
    'Everybody serving on a day whose rank has an age limit: when it is reached if the rank stays, and the first day after the service';

create function force.retirement_outlook(at date, years integer)
    returns table (unit_id uuid, "year" integer, establishment bigint, present bigint, leaving bigint, gone bigint)
    language sql stable parallel safe as $$
    with forecast as materialized (
        select f.officer_id, f.leaves_on from force.retirement_forecast(at) f
        where f.leaves_on <= make_date(extract(year from at)::integer + years, 1, 1)),
    span as (
        select y as year, make_date(y + 1, 1, 1) as after,
            case when y = extract(year from at) then '-infinity' else make_date(y, 1, 1) end as before
        from generate_series(extract(year from at)::integer, extract(year from at)::integer + years - 1) y)
    select q.unit_id, q.year, sum(q.authorised), sum(q.posted), sum(q.leaving), sum(q.gone)
    from (
        select e.unit_id, s.year, e.authorised, 0 as posted, 0 as leaving, 0 as gone
        from span s
        join force.establishment e on e.valid_from <= s.after and (e.valid_to is null or e.valid_to > s.after)
        union all
        select a.unit_id, s.year, 0, 1, (f.leaves_on > s.before and f.leaves_on <= s.after)::integer,
            (f.leaves_on <= s.after)::integer
        from span s
        cross join lateral force.assignment_at(s.after) a
        left join forecast f on f.officer_id = a.officer_id) q
    group by q.unit_id, q.year
$$;
comment on function force.retirement_outlook(date, integer) is
    'Own figures per unit on the day after the year of a day and after each of those that follow: who leaves by age with a month of the year, and who has left by then, among those who would still be there';

-- published reads -----------------------------------------------------------------------------------

create function force.report_promotion(at date, known date)
    returns table (unit_id uuid, service_number text, full_name text, given_name text, birth_date date, sex text,
        rank_vi text, rank_order smallint, rank_since date, next_rank_vi text, due_on date, position_vi text, position_order smallint)
    language sql stable parallel safe as $$
    select c.unit_id, o.service_number, o.full_name, o.given_name, o.birth_date, o.sex, r.name_vi, r.ordinal, c.since, n.name_vi,
        c.due_on, p.name_vi, p.ordinal
    from force.promotion_check(at, known) c
    join force.officer o on o.id = c.officer_id
    join force.rank r on r.code = c.rank
    join force.rank n on n.code = c.next_rank
    join force.position p on p.code = c.position
    where c.eligible
$$;
comment on function force.report_promotion(date, date) is
    'Published: who meets every condition for the next rank on a day, and nothing about who does not';

create function force.report_retirement(at date)
    returns table (unit_id uuid, service_number text, full_name text, given_name text, birth_date date, sex text,
        rank_vi text, rank_order smallint, position_vi text, limit_months smallint, limit_on date, leaves_on date)
    language sql stable parallel safe as $$
    select f.unit_id, o.service_number, o.full_name, o.given_name, o.birth_date, o.sex, r.name_vi, r.ordinal, p.name_vi,
        f.limit_months, f.limit_on, f.leaves_on
    from force.retirement_forecast(at) f
    join force.officer o on o.id = f.officer_id
    join force.rank r on r.code = f.rank
    join force.position p on p.code = f.position
$$;
comment on function force.report_retirement(date) is 'Published: when everybody serving on a day reaches the age limit';

grant select on force.promotion_rule, force.promotion_standard, force.service_age to phaodai_app;
