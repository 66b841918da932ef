-- Lets the statement that reads a record write that it was looked at: neither happens without the other.

create function kernel.look_up(entry uuid, who text, unit uuid, object_type text, object_id text, label text,
    purpose text, request text) returns boolean language sql volatile as $$
    insert into kernel.audit_entry (id, who, unit_id, action, object_type, object_id, label, purpose, outcome, request_id)
    values (entry, who, unit, 'LOOK_UP', object_type, object_id, label, purpose, 'DONE', request);
    select true
$$;
comment on function kernel.look_up(uuid, text, uuid, text, text, text, text, text) is
    'Published to the other schemas: in the select list of a record''s row';
