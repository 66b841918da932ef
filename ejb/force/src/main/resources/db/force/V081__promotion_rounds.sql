-- Rounds of promotion: who meets the conditions on a day, what their units propose, what HR accepts, one decision.

create table force.promotion_round (
    id          uuid primary key,
    name        text        not null check (name = btrim(name) and name <> '' and length(name) <= 200),
    unit_id     uuid        not null references kernel.unit,
    held_on     date        not null,
    closes_on   date        not null check (closes_on <= held_on),
    state       text        not null check (state in ('OPEN', 'REVIEW', 'DECIDED', 'CANCELLED')),
    decision_id uuid unique,
    made_by     text        not null,
    made_at     timestamptz not null,
    ended_at    timestamptz,
    reason      text check (reason = btrim(reason) and reason <> ''),
    version     bigint      not null default 0,
    constraint promotion_round_ends check ((state in ('DECIDED', 'CANCELLED')) = (ended_at is not null)),
    constraint promotion_round_decided check ((state = 'DECIDED') = (decision_id is not null)),
    constraint promotion_round_says_why check (state <> 'CANCELLED' or reason is not null)
);
comment on table force.promotion_round is 'Đợt xét thăng cấp bậc hàm; states as in vn.phaodai.force.promotion.PromotionRound';
comment on column force.promotion_round.unit_id is 'The unit whose officers, with those of all below it, are considered';
comment on column force.promotion_round.held_on is 'Day on which the conditions must be met and the promotion takes effect';
comment on column force.promotion_round.closes_on is 'Last day on which units propose';
create index promotion_round_by_time on force.promotion_round (made_at desc, id);

create table force.promotion_candidate (
    round_id    uuid    not null references force.promotion_round,
    officer_id  uuid    not null references force.officer,
    unit_id     uuid    not null references kernel.unit,
    position    text    not null references force.position,
    from_rank   text    not null references force.rank,
    rank        text    not null references force.rank,
    demoted     boolean not null,
    state       text    not null check (state in ('CANDIDATE', 'PROPOSED', 'HELD_BACK', 'ACCEPTED', 'REFUSED')),
    proposed_by text,
    proposed_at timestamptz,
    reviewed_by text,
    reviewed_at timestamptz,
    reason      text check (reason = btrim(reason) and reason <> '' and length(reason) <= 1000),
    primary key (round_id, officer_id),
    constraint promotion_candidate_says_why check (state not in ('HELD_BACK', 'REFUSED') or reason is not null)
);
comment on table force.promotion_candidate is
    'Who met every condition when the round was opened, where they served then, and what became of it';
create index promotion_candidate_of_officer on force.promotion_candidate (officer_id);
create index promotion_candidate_by_unit on force.promotion_candidate (round_id, unit_id);

-- Nobody is considered in two rounds at once.
create function force.promotion_candidate_once() returns trigger language plpgsql as $$
begin
    if exists (
        select from force.promotion_candidate c
        join force.promotion_round r on r.id = c.round_id and r.state in ('OPEN', 'REVIEW')
        where c.officer_id = new.officer_id and c.round_id <> new.round_id) then
        raise exception 'Officer % is considered in another round', new.officer_id using errcode = 'unique_violation';
    end if;
    return new;
end $$;
create trigger promotion_candidate_once before insert on force.promotion_candidate
    for each row execute function force.promotion_candidate_once();

grant select, insert, update on force.promotion_round, force.promotion_candidate to phaodai_app;
