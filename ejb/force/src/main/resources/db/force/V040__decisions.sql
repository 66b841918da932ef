-- Decisions on personnel: one decision, one or many officers. A transfer of one officer is a decision with one line
-- of the same id.

create table force.decision (
    id              uuid primary key,
    kind            text        not null check (kind in ('TRANSFER', 'ROTATION', 'SECONDMENT', 'REINFORCEMENT', 'APPOINT',
        'REAPPOINT', 'DISMISS', 'RANK_PROMOTION', 'RANK_DEMOTION', 'SALARY_RAISE', 'TRAINING', 'LEAVE', 'COMMENDATION',
        'DISCIPLINE', 'RETIREMENT', 'DISCHARGE')),
    decision_number text        not null check (decision_number = btrim(decision_number) and decision_number <> ''),
    decision_date   date        not null,
    effective_on    date        not null,
    signer_name     text check (signer_name = btrim(signer_name) and signer_name <> ''),
    signer_title    text check (signer_title = btrim(signer_title) and signer_title <> ''),
    basis           text check (basis = btrim(basis) and basis <> ''),
    unit_id         uuid        not null references kernel.unit,
    single          boolean     not null default false check (not single or kind = 'TRANSFER'),
    supersedes      uuid references force.decision,
    state           text        not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'IN_EFFECT', 'RETURNED',
        'WITHDRAWN', 'FAILED', 'REVOKED', 'SUPERSEDED')),
    proposal_id     uuid,
    revocation_id   uuid,
    made_by         text        not null,
    made_at         timestamptz not null,
    ended_at        timestamptz,
    reason          text,
    version         bigint      not null default 0,
    constraint decision_says_why check (state not in ('RETURNED', 'REVOKED') or reason is not null)
);
comment on table force.decision is 'Quyết định về cán bộ; state as in vn.phaodai.force.decisions.Decision';
comment on column force.decision.unit_id is 'Unit of who made it; the unit of the officer when it is about one';
comment on column force.decision.single is 'Proposed as the transfer of one officer: its only line has its id';
comment on column force.decision.revocation_id is 'Proposal to revoke it, while one waits or once one was approved';
create index decision_by_time on force.decision (made_at desc, id);
create unique index decision_superseded_once on force.decision (supersedes)
    where state in ('PROPOSED', 'APPROVED', 'IN_EFFECT');

create table force.decision_line (
    id               uuid primary key,
    decision_id      uuid     not null references force.decision,
    ordinal          integer  not null,
    officer_id       uuid     not null references force.officer,
    theme            text     not null check (theme in ('POSTING', 'RANK', 'SALARY', 'ABSENCE', 'OTHER')),
    superseding      boolean  not null default false,
    from_unit        uuid     not null references kernel.unit,
    from_position    text     not null references force.position,
    to_unit          uuid references kernel.unit,
    position         text references force.position,
    effective_on     date     not null,
    ends_on          date check (ends_on > effective_on),
    from_rank        text references force.rank,
    rank             text references force.rank,
    coefficient      numeric(5, 2) check (coefficient > 0),
    code             text check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    content          text check (content = btrim(content) and content <> ''),
    exceptional      boolean  not null default false,
    exception_reason text,
    state            text     not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'IN_EFFECT', 'RETURNED',
        'WITHDRAWN', 'FAILED', 'REVOKED', 'SUPERSEDED')),
    ended_at         timestamptz,
    returned_on      date,
    reason           text,
    version          bigint   not null default 0,
    constraint decision_line_of_officer_once unique (decision_id, officer_id),
    constraint decision_line_goes_somewhere check (state in ('DRAFT', 'WITHDRAWN', 'RETURNED') or (to_unit is null) = (position is null)),
    constraint decision_line_exception_has_reason check (not exceptional or exception_reason is not null),
    constraint decision_line_failure_has_reason check (state <> 'FAILED' or reason is not null)
);
comment on table force.decision_line is 'What a decision says of one officer';
comment on column force.decision_line.theme is 'What it touches: two open lines of one theme about one officer contradict each other';
comment on column force.decision_line.code is 'Kind of leave or form of discipline';
comment on column force.decision_line.ends_on is 'First day after a secondment, reinforcement, training or leave';
comment on column force.decision_line.returned_on is 'Day on which what it did for a time came to its end';
create unique index decision_line_open_once on force.decision_line (officer_id, theme)
    where state in ('PROPOSED', 'APPROVED') and theme <> 'OTHER' and not superseding;
create index decision_line_of_officer on force.decision_line (officer_id);
create index decision_line_due on force.decision_line (effective_on) where state = 'APPROVED';
create index decision_line_running on force.decision_line (ends_on)
    where ends_on is not null and returned_on is null and state in ('APPROVED', 'IN_EFFECT');
create index decision_line_from_unit on force.decision_line (from_unit, state);
create index decision_line_to_unit on force.decision_line (to_unit, state);

-- Only drafts lose lines.
create function force.decision_line_stays() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' then
        raise exception 'A line of a decision that was proposed is not deleted';
    end if;
    return old;
end $$;
create trigger decision_line_stays before delete on force.decision_line
    for each row execute function force.decision_line_stays();

insert into force.decision (id, kind, decision_number, decision_date, effective_on, unit_id, single, state, proposal_id,
    made_by, made_at, ended_at, reason, version)
select id, 'TRANSFER', decision_number, decision_date, effective_on, from_unit, true, state, proposal_id, made_by, made_at,
    ended_at, reason, version
from force.transfer;

insert into force.decision_line (id, decision_id, ordinal, officer_id, theme, from_unit, from_position, to_unit, position,
    effective_on, state, ended_at, reason)
select id, id, 1, officer_id, 'POSTING', from_unit, from_position, to_unit, position, effective_on, state, ended_at, reason
from force.transfer;

-- postings name the line that brought them ------------------------------------------------------------

alter table force.posting drop constraint posting_of_transfer;
alter table force.posting drop constraint posting_transfer_id_key;
alter table force.posting rename column transfer_id to decision_line_id;
alter table force.posting add constraint posting_of_decision_line
    foreign key (decision_line_id) references force.decision_line;
create unique index posting_once_a_line on force.posting (decision_line_id, kind) where decision_line_id is not null;
alter table force.posting drop constraint posting_kind_check;
alter table force.posting add constraint posting_kind_check check (kind in ('RECRUITMENT', 'TRANSFER', 'ROTATION',
    'SECONDMENT', 'REINFORCEMENT', 'APPOINTMENT', 'REORGANISATION', 'RETURN'));

-- published reads, over decisions now -------------------------------------------------------------------

create view force.planned_move as
    select l.id, l.officer_id, l.to_unit as unit_id, l.position, l.effective_on as since
    from force.decision_line l
    where l.state = 'APPROVED' and l.theme = 'POSTING'
        and (l.to_unit, l.position) is distinct from (l.from_unit, l.from_position)
    union all
    select l.id, l.officer_id, l.from_unit, l.from_position, l.ends_on
    from force.decision_line l
    where l.state in ('APPROVED', 'IN_EFFECT') and l.theme = 'POSTING' and l.ends_on is not null
        and l.returned_on is null and (l.to_unit, l.position) is distinct from (l.from_unit, l.from_position);
comment on view force.planned_move is
    'Moves that are decided and have yet to happen, returns among them; without a unit the officer leaves the service';

create or replace function force.assignment_at(at date)
    returns table (officer_id uuid, unit_id uuid, "position" text, since date)
    language sql stable parallel safe as $$
    select p.officer_id,
        case when m.id is null then p.unit_id else m.unit_id end,
        case when m.id is null then p.position else m.position end,
        case when m.id is null then p.valid_from else m.since end
    from force.posting p
    left join (
        select distinct on (x.officer_id) x.id, x.officer_id, x.unit_id, x.position, x.since
        from force.planned_move x
        where x.since <= at
        order by x.officer_id, x.since desc, x.id desc) m on m.officer_id = p.officer_id
    where p.valid_from <= at and (p.valid_to is null or p.valid_to > at) and (m.id is null or m.unit_id is not null)
$$;
comment on function force.assignment_at(date) is
    'Where every officer serves on a day; for days to come, decided moves count as done';

drop view force.report_transfer;
drop table force.transfer;

create view force.transfer as
    select l.id, l.officer_id, l.from_unit, l.from_position, l.to_unit, l.position, l.effective_on, d.decision_number,
        d.decision_date, l.state, d.proposal_id, d.made_by, d.made_at, l.ended_at, coalesce(l.reason, d.reason) as reason
    from force.decision_line l
    join force.decision d on d.id = l.decision_id
    where d.single;
comment on view force.transfer is 'Decisions that transfer one officer, proposed as such';

create view force.report_transfer as
    select t.id, t.state, t.decision_number, t.decision_date, t.effective_on, t.from_unit, t.to_unit,
        f.name_vi as from_position_vi, p.name_vi as position_vi,
        o.service_number, o.full_name, o.birth_date, o.sex, r.name_vi as rank_vi
    from force.transfer t
    join force.officer o on o.id = t.officer_id
    join force.rank r on r.code = o.rank
    join force.position f on f.code = t.from_position
    join force.position p on p.code = t.position;
comment on view force.report_transfer is 'Published: transfers with what their decision says';

create view force.report_decision as
    select d.id, d.kind, d.state, d.decision_number, d.decision_date, d.effective_on, d.signer_name, d.signer_title, d.basis,
        d.unit_id, d.supersedes, s.decision_number as superseded_number, s.decision_date as superseded_date
    from force.decision d
    left join force.decision s on s.id = d.supersedes;
comment on view force.report_decision is 'Published: decisions with what their paper says';

create view force.report_decision_line as
    select l.decision_id, l.id, l.ordinal, l.state, l.from_unit, l.to_unit, l.effective_on, l.ends_on,
        f.name_vi as from_position_vi, p.name_vi as position_vi, coalesce(fr.name_vi, r.name_vi) as from_rank_vi,
        t.name_vi as rank_vi, l.coefficient, l.code, l.content, l.exceptional, l.exception_reason, o.service_number, o.full_name,
        o.birth_date, o.sex
    from force.decision_line l
    join force.officer o on o.id = l.officer_id
    join force.rank r on r.code = o.rank
    join force.position f on f.code = l.from_position
    left join force.position p on p.code = l.position
    left join force.rank fr on fr.code = l.from_rank
    left join force.rank t on t.code = l.rank;
comment on view force.report_decision_line is 'Published: what decisions say of each officer';

-- rules -----------------------------------------------------------------------------------------------

create table force.minimum_cover (
    unit_kind  text    not null,
    percent    integer not null check (percent between 0 and 100),
    valid_from date    not null,
    valid_to   date check (valid_to > valid_from),
    source     text    not null,
    primary key (unit_kind, valid_from),
    constraint minimum_cover_once exclude using gist (unit_kind with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.minimum_cover is 'Share of the establishment below which no unit of a kind should fall by a decision';
insert into force.minimum_cover (unit_kind, percent, valid_from, source)
select k, 70, '2021-01-01', 'Tham số của Công an thành phố'
from unnest(array['WARD', 'COMMUNE', 'TOWNSHIP', 'SPECIAL_ZONE', 'POST']) k;

create table force.salary_held (
    officer_id       uuid          not null references force.officer,
    coefficient      numeric(5, 2) not null check (coefficient > 0),
    valid_from       date          not null,
    valid_to         date check (valid_to > valid_from),
    decision_line_id uuid unique references force.decision_line,
    primary key (officer_id, valid_from),
    constraint salary_held_once exclude using gist (officer_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.salary_held is 'Salary coefficient (hệ số lương) of an officer within a half-open period';

alter table force.leave add column decision_line_id uuid unique references force.decision_line;

grant select on force.planned_move, force.transfer, force.report_transfer, force.report_decision,
    force.report_decision_line, force.minimum_cover to phaodai_app;
grant select, insert, update on force.decision, force.decision_line, force.salary_held to phaodai_app;
grant delete on force.decision_line to phaodai_app;
