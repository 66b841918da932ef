-- Commanders are reminded, once, before the last day on which they propose.

alter table force.promotion_round add column reminded_on date;
comment on column force.promotion_round.reminded_on is 'Day on which commanders were reminded that the proposing ends';
comment on table force.promotion_candidate is
    'Who met every condition when the round was opened or later while units propose, where they served then, and what became of it';

insert into force.career_parameter (code, value, valid_from, source) values
    ('promotion.reminderDays', 3, '2021-01-01', 'Quy chế xét thăng cấp bậc hàm (tham số của đơn vị)');
