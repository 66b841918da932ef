-- The application server keeps its timers here, in tables it makes and upgrades itself, apart from the schemas of
-- the capabilities; in no other schema may it create anything.
grant usage, create on schema server to phaodai_app;
