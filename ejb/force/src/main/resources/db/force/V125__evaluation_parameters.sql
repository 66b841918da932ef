-- Figures of careers are set by HR, from a day on; those of the past stay.

alter table force.career_parameter
    add column set_by text        not null default 'system',
    add column set_at timestamptz not null default now();

grant insert, update on force.career_parameter to phaodai_app;
