-- Leave that has begun ends on an earlier day instead of being cancelled as a whole.

alter table force.leave add column granted_last_day date check (granted_last_day > last_day);
comment on column force.leave.granted_last_day is 'Last day as it was granted, if the leave was ended earlier; null if it was not';
comment on column force.leave.reason is 'Why it was returned, cancelled or ended early';
