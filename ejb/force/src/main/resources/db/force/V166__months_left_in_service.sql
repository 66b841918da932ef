-- Nobody is moved who reaches the age limit of the rank soon after; plans that stand keep the rules they were made with.

insert into force.planning_rule (code, value, valid_from, source)
values ('monthsLeftInService', 24, '2021-01-01', 'Tham số của Công an thành phố');
insert into force.strengthening_rule (plan_id, code, value, usual)
select p.id, 'monthsLeftInService', 0, 0 from force.strengthening_plan p;
