-- Personnel sets the figures of the roster rules from a day on; those before stay for the days before.

grant insert (code, value, valid_from, source), update (valid_to) on force.roster_rule to phaodai_app;
