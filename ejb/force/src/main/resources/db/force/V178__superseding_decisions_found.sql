-- A superseded decision names the one that took its place.

create index decision_by_superseded on force.decision (supersedes) where supersedes is not null;
