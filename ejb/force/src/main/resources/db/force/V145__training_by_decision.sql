-- Courses that officers were sent to by a decision stand in the register once they are back.

alter table force.qualification add column decision_id uuid;
comment on column force.qualification.decision_id is 'Decision that sent the officer to the course; null if it was entered otherwise';
comment on column force.decision_line.code is 'Kind of leave, form of discipline or of commendation, or the course of a training';
