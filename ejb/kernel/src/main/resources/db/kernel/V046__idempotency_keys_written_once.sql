-- A key is written once, with its answer. Until then a lock of the transaction holds it.

create function kernel.idempotency_key_held(who text, what text) returns setof kernel.idempotency_key
    language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(7104, hashtext(who || ' ' || what));
    -- a statement of its own: it sees what was committed while waiting for the lock
    return query select * from kernel.idempotency_key k where k.caller = who and k.key = what;
end $$;
comment on function kernel.idempotency_key_held(text, text) is
    'Waits for a transaction that works under the key, holds the key, and tells what is stored under it';

-- only old keys are looked for by time, once an hour
drop index kernel.idempotency_key_at;
create index idempotency_key_at on kernel.idempotency_key using brin (at);
