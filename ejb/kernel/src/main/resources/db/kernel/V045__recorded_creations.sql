-- Lets the statement that adds a record write the audit of it: neither happens without the other.

create function kernel.created(entry uuid, who text, unit uuid, object_type text, object_id text, label text,
    changes jsonb, request text) returns boolean language sql volatile as $$
    insert into kernel.audit_entry (id, who, unit_id, action, object_type, object_id, label, outcome, changes, request_id)
    values (entry, who, unit, 'CREATE', object_type, object_id, label, 'DONE', changes, request);
    select true
$$;
comment on function kernel.created(uuid, text, uuid, text, text, text, jsonb, text) is
    'Published to the other schemas: in the select list of the statement that adds a record';
