-- Days that are not as the week makes them. Weekly rest days are no rows; the day off that makes up for a holiday on a weekly
-- rest day is worked out (WorkingDays), not stored.

create table kernel.calendar_day (
    day     date primary key,
    kind    text   not null check (kind in ('HOLIDAY', 'DAY_OFF', 'WORKING_DAY')),
    note    text   not null check (note <> '' and note is nfc normalized),
    source  text,
    version bigint not null default 0
);
create table kernel.calendar_revision (
    only_one boolean primary key default true check (only_one),
    revision bigint not null
);
insert into kernel.calendar_revision (revision) values (1);
create function kernel.calendar_changed() returns trigger language plpgsql as $$
begin
    update kernel.calendar_revision set revision = revision + 1;
    return null;
end $$;
create trigger calendar_changed after insert or update or delete on kernel.calendar_day
    for each statement execute function kernel.calendar_changed();

comment on column kernel.calendar_day.kind is
    'HOLIDAY: by law; DAY_OFF: off by a swap; WORKING_DAY: a weekly rest day that is worked';

grant select, insert, update, delete on kernel.calendar_day to phaodai_app;
grant select, update on kernel.calendar_revision to phaodai_app;

insert into kernel.calendar_day (day, kind, note, source) values
    ('2022-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2022-01-31', 'HOLIDAY', 'Tết Nguyên đán, cuối năm âm lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2022-02-01', 'HOLIDAY', 'Tết Nguyên đán, mùng 1', 'Bộ luật Lao động 2019, Điều 112'),
    ('2022-02-02', 'HOLIDAY', 'Tết Nguyên đán, mùng 2', 'Bộ luật Lao động 2019, Điều 112'),
    ('2022-02-03', 'HOLIDAY', 'Tết Nguyên đán, mùng 3', 'Bộ luật Lao động 2019, Điều 112'),
    ('2022-02-04', 'HOLIDAY', 'Tết Nguyên đán, mùng 4', 'Bộ luật Lao động 2019, Điều 112'),
    ('2022-04-10', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Bộ luật Lao động 2019, Điều 112'),
    ('2022-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Bộ luật Lao động 2019, Điều 112'),
    ('2022-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Bộ luật Lao động 2019, Điều 112'),
    ('2022-09-01', 'HOLIDAY', 'Quốc khánh, ngày liền kề', 'Bộ luật Lao động 2019, Điều 112'),
    ('2022-09-02', 'HOLIDAY', 'Quốc khánh', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-01-20', 'HOLIDAY', 'Tết Nguyên đán, cuối năm âm lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-01-21', 'HOLIDAY', 'Tết Nguyên đán, cuối năm âm lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-01-22', 'HOLIDAY', 'Tết Nguyên đán, mùng 1', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-01-23', 'HOLIDAY', 'Tết Nguyên đán, mùng 2', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-01-24', 'HOLIDAY', 'Tết Nguyên đán, mùng 3', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-04-29', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-09-01', 'HOLIDAY', 'Quốc khánh, ngày liền kề', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-09-02', 'HOLIDAY', 'Quốc khánh', 'Bộ luật Lao động 2019, Điều 112'),
    ('2024-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2024-02-08', 'HOLIDAY', 'Tết Nguyên đán, cuối năm âm lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2024-02-09', 'HOLIDAY', 'Tết Nguyên đán, cuối năm âm lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2024-02-10', 'HOLIDAY', 'Tết Nguyên đán, mùng 1', 'Bộ luật Lao động 2019, Điều 112'),
    ('2024-02-11', 'HOLIDAY', 'Tết Nguyên đán, mùng 2', 'Bộ luật Lao động 2019, Điều 112'),
    ('2024-02-12', 'HOLIDAY', 'Tết Nguyên đán, mùng 3', 'Bộ luật Lao động 2019, Điều 112'),
    ('2024-04-18', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Bộ luật Lao động 2019, Điều 112'),
    ('2024-04-29', 'DAY_OFF', 'Hoán đổi với 04/05/2024', 'Thông báo hoán đổi ngày làm việc'),
    ('2024-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Bộ luật Lao động 2019, Điều 112'),
    ('2024-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Bộ luật Lao động 2019, Điều 112'),
    ('2024-05-04', 'WORKING_DAY', 'Làm bù cho 29/04/2024', 'Thông báo hoán đổi ngày làm việc'),
    ('2024-09-02', 'HOLIDAY', 'Quốc khánh', 'Bộ luật Lao động 2019, Điều 112'),
    ('2024-09-03', 'HOLIDAY', 'Quốc khánh, ngày liền kề', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-01-27', 'HOLIDAY', 'Tết Nguyên đán, cuối năm âm lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-01-28', 'HOLIDAY', 'Tết Nguyên đán, cuối năm âm lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-01-29', 'HOLIDAY', 'Tết Nguyên đán, mùng 1', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-01-30', 'HOLIDAY', 'Tết Nguyên đán, mùng 2', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-01-31', 'HOLIDAY', 'Tết Nguyên đán, mùng 3', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-04-07', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-04-26', 'WORKING_DAY', 'Làm bù cho 02/05/2025', 'Thông báo hoán đổi ngày làm việc'),
    ('2025-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-05-02', 'DAY_OFF', 'Hoán đổi với 26/04/2025', 'Thông báo hoán đổi ngày làm việc'),
    ('2025-09-01', 'HOLIDAY', 'Quốc khánh, ngày liền kề', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-09-02', 'HOLIDAY', 'Quốc khánh', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-01-02', 'DAY_OFF', 'Hoán đổi với 10/01/2026', 'Thông báo hoán đổi ngày làm việc'),
    ('2026-01-10', 'WORKING_DAY', 'Làm bù cho 02/01/2026', 'Thông báo hoán đổi ngày làm việc'),
    ('2026-02-16', 'HOLIDAY', 'Tết Nguyên đán, cuối năm âm lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-02-17', 'HOLIDAY', 'Tết Nguyên đán, mùng 1', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-02-18', 'HOLIDAY', 'Tết Nguyên đán, mùng 2', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-02-19', 'HOLIDAY', 'Tết Nguyên đán, mùng 3', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-02-20', 'HOLIDAY', 'Tết Nguyên đán, mùng 4', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-04-26', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-08-22', 'WORKING_DAY', 'Làm bù cho 31/08/2026', 'Thông báo hoán đổi ngày làm việc'),
    ('2026-08-31', 'DAY_OFF', 'Hoán đổi với 22/08/2026', 'Thông báo hoán đổi ngày làm việc'),
    ('2026-09-01', 'HOLIDAY', 'Quốc khánh, ngày liền kề', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-09-02', 'HOLIDAY', 'Quốc khánh', 'Bộ luật Lao động 2019, Điều 112'),
    ('2027-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2027-02-05', 'HOLIDAY', 'Tết Nguyên đán, cuối năm âm lịch, dự kiến', 'Bộ luật Lao động 2019, Điều 112'),
    ('2027-02-06', 'HOLIDAY', 'Tết Nguyên đán, mùng 1, dự kiến', 'Bộ luật Lao động 2019, Điều 112'),
    ('2027-02-07', 'HOLIDAY', 'Tết Nguyên đán, mùng 2, dự kiến', 'Bộ luật Lao động 2019, Điều 112'),
    ('2027-02-08', 'HOLIDAY', 'Tết Nguyên đán, mùng 3, dự kiến', 'Bộ luật Lao động 2019, Điều 112'),
    ('2027-02-09', 'HOLIDAY', 'Tết Nguyên đán, mùng 4, dự kiến', 'Bộ luật Lao động 2019, Điều 112'),
    ('2027-04-16', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Bộ luật Lao động 2019, Điều 112'),
    ('2027-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Bộ luật Lao động 2019, Điều 112'),
    ('2027-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Bộ luật Lao động 2019, Điều 112'),
    ('2027-09-02', 'HOLIDAY', 'Quốc khánh', 'Bộ luật Lao động 2019, Điều 112'),
    ('2027-09-03', 'HOLIDAY', 'Quốc khánh, ngày liền kề, dự kiến', 'Bộ luật Lao động 2019, Điều 112'),
    ('2028-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112'),
    ('2028-01-25', 'HOLIDAY', 'Tết Nguyên đán, cuối năm âm lịch, dự kiến', 'Bộ luật Lao động 2019, Điều 112'),
    ('2028-01-26', 'HOLIDAY', 'Tết Nguyên đán, mùng 1, dự kiến', 'Bộ luật Lao động 2019, Điều 112'),
    ('2028-01-27', 'HOLIDAY', 'Tết Nguyên đán, mùng 2, dự kiến', 'Bộ luật Lao động 2019, Điều 112'),
    ('2028-01-28', 'HOLIDAY', 'Tết Nguyên đán, mùng 3, dự kiến', 'Bộ luật Lao động 2019, Điều 112'),
    ('2028-01-29', 'HOLIDAY', 'Tết Nguyên đán, mùng 4, dự kiến', 'Bộ luật Lao động 2019, Điều 112'),
    ('2028-04-04', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Bộ luật Lao động 2019, Điều 112'),
    ('2028-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Bộ luật Lao động 2019, Điều 112'),
    ('2028-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Bộ luật Lao động 2019, Điều 112'),
    ('2028-09-01', 'HOLIDAY', 'Quốc khánh, ngày liền kề, dự kiến', 'Bộ luật Lao động 2019, Điều 112'),
    ('2028-09-02', 'HOLIDAY', 'Quốc khánh', 'Bộ luật Lao động 2019, Điều 112');
