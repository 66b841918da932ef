-- A duty that goes is looked for in what may name it: without an index, all of that for each of thousands of duties.

create index duty_change_of_duty on force.duty_change (duty_id);
create index duty_change_of_other_duty on force.duty_change (other_duty) where other_duty is not null;
create index duty_move_of_duty on force.duty_move (duty_id);
create index duty_handover_of_duty on force.duty_handover (duty_id);
