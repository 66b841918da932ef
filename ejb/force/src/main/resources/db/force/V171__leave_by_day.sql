-- The register of leave of a unit, by day.

create index leave_by_first_day on force.leave (first_day, id);
