-- Days of yearly leave by years of service; which expiries were told.

create table force.leave_rule (
    from_years smallint not null check (from_years >= 0),
    days       smallint not null check (days between 1 and 60),
    valid_from date     not null,
    valid_to   date check (valid_to > valid_from),
    source     text     not null check (source = btrim(source) and source <> ''),
    primary key (from_years, valid_from),
    constraint leave_rule_once exclude using gist (from_years with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.leave_rule is 'Working days of yearly leave of those with at least so many full years of service';
insert into force.leave_rule (from_years, days, valid_from, source)
select years, 12 + years / 5, '2021-01-01', 'Bộ luật Lao động 45/2019/QH14, Điều 113, 114'
from unnest(array[0, 5, 10, 15, 20, 25, 30]) years;

create table force.qualification_warning (
    qualification_id uuid     not null,
    days             smallint not null,
    told_at          timestamptz not null default now(),
    primary key (qualification_id, days)
);
comment on table force.qualification_warning is 'Expiries that people were told of, so many days ahead; each once';

grant select on force.leave_rule to phaodai_app;
grant select, insert on force.qualification_warning to phaodai_app;
