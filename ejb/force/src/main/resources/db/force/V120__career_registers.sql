-- Commendations, languages, skills, people to call; the words that registers choose from; who recorded a posting.

create table force.career_choice (
    list    text     not null check (list ~ '^[A-Z][A-Z_]{1,39}$'),
    code    text     not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    ordinal smallint not null,
    name_vi text     not null check (name_vi is nfc normalized),
    name_en text     not null,
    primary key (list, code),
    unique (list, ordinal),
    unique (list, name_vi)
);
insert into force.career_choice (list, ordinal, code, name_vi, name_en) values
    ('RANK_KIND', 1, 'FIRST', 'Phong lần đầu', 'First rank'),
    ('RANK_KIND', 2, 'PROMOTION', 'Thăng cấp', 'Promotion'),
    ('RANK_KIND', 3, 'EARLY_PROMOTION', 'Thăng cấp trước niên hạn', 'Early promotion'),
    ('RANK_KIND', 4, 'DEMOTION', 'Giáng cấp', 'Demotion'),
    ('RANK_KIND', 5, 'CHANGE', 'Điều chỉnh, chuyển ngạch', 'Change, other branch'),
    ('POSTING_KIND', 1, 'RECRUITMENT', 'Tuyển dụng', 'Recruitment'),
    ('POSTING_KIND', 2, 'TRANSFER', 'Điều động', 'Transfer'),
    ('POSTING_KIND', 3, 'ROTATION', 'Luân chuyển', 'Rotation'),
    ('POSTING_KIND', 4, 'SECONDMENT', 'Biệt phái', 'Secondment'),
    ('POSTING_KIND', 5, 'REINFORCEMENT', 'Tăng cường', 'Reinforcement'),
    ('POSTING_KIND', 6, 'APPOINTMENT', 'Bổ nhiệm', 'Appointment'),
    ('POSTING_KIND', 7, 'REORGANISATION', 'Sắp xếp tổ chức', 'Reorganisation'),
    ('POSTING_KIND', 8, 'RETURN', 'Trở về đơn vị', 'Return'),
    ('GRADE', 1, 'EXCELLENT', 'Hoàn thành xuất sắc nhiệm vụ', 'Excellent'),
    ('GRADE', 2, 'GOOD', 'Hoàn thành tốt nhiệm vụ', 'Good'),
    ('GRADE', 3, 'COMPLETED', 'Hoàn thành nhiệm vụ', 'Completed'),
    ('GRADE', 4, 'NOT_COMPLETED', 'Không hoàn thành nhiệm vụ', 'Not completed'),
    ('DISCIPLINE_FORM', 1, 'REPRIMAND', 'Khiển trách', 'Reprimand'),
    ('DISCIPLINE_FORM', 2, 'WARNING', 'Cảnh cáo', 'Warning'),
    ('DISCIPLINE_FORM', 3, 'REMOVAL', 'Cách chức', 'Removal from post'),
    ('DISCIPLINE_FORM', 4, 'RANK_DEMOTION', 'Giáng cấp bậc hàm', 'Demotion in rank'),
    ('DISCIPLINE_FORM', 5, 'DISMISSAL', 'Tước danh hiệu Công an nhân dân', 'Dismissal'),
    ('COMMENDATION_KIND', 1, 'CERTIFICATE_UNIT', 'Giấy khen', 'Certificate of merit of the unit'),
    ('COMMENDATION_KIND', 2, 'CERTIFICATE_CITY', 'Bằng khen của Ủy ban nhân dân Thành phố', 'Certificate of merit of the city'),
    ('COMMENDATION_KIND', 3, 'CERTIFICATE_MINISTRY', 'Bằng khen của Bộ Công an', 'Certificate of merit of the ministry'),
    ('COMMENDATION_KIND', 4, 'ADVANCED', 'Chiến sĩ tiên tiến', 'Advanced soldier'),
    ('COMMENDATION_KIND', 5, 'EMULATION_BASE', 'Chiến sĩ thi đua cơ sở', 'Emulation soldier, base level'),
    ('COMMENDATION_KIND', 6, 'EMULATION_FORCE', 'Chiến sĩ thi đua toàn lực lượng', 'Emulation soldier, whole force'),
    ('COMMENDATION_KIND', 7, 'MEDAL', 'Huân chương, Huy chương', 'Order or medal'),
    ('LANGUAGE', 1, 'EN', 'Tiếng Anh', 'English'),
    ('LANGUAGE', 2, 'ZH', 'Tiếng Trung', 'Chinese'),
    ('LANGUAGE', 3, 'FR', 'Tiếng Pháp', 'French'),
    ('LANGUAGE', 4, 'RU', 'Tiếng Nga', 'Russian'),
    ('LANGUAGE', 5, 'JA', 'Tiếng Nhật', 'Japanese'),
    ('LANGUAGE', 6, 'KO', 'Tiếng Hàn', 'Korean'),
    ('LANGUAGE', 7, 'KM', 'Tiếng Khmer', 'Khmer'),
    ('LANGUAGE', 8, 'SIGN', 'Ngôn ngữ ký hiệu', 'Sign language'),
    ('LANGUAGE', 9, 'OTHER', 'Tiếng khác', 'Another language'),
    ('LANGUAGE_LEVEL', 1, 'A1', 'Bậc 1 (A1)', 'A1'),
    ('LANGUAGE_LEVEL', 2, 'A2', 'Bậc 2 (A2)', 'A2'),
    ('LANGUAGE_LEVEL', 3, 'B1', 'Bậc 3 (B1)', 'B1'),
    ('LANGUAGE_LEVEL', 4, 'B2', 'Bậc 4 (B2)', 'B2'),
    ('LANGUAGE_LEVEL', 5, 'C1', 'Bậc 5 (C1)', 'C1'),
    ('LANGUAGE_LEVEL', 6, 'C2', 'Bậc 6 (C2)', 'C2'),
    ('SKILL', 1, 'COMPUTER', 'Tin học nghiệp vụ', 'Computing'),
    ('SKILL', 2, 'MEDIATION', 'Hòa giải', 'Mediation'),
    ('SKILL', 3, 'FIRST_RESPONSE', 'Sơ cứu, cứu nạn', 'First response'),
    ('SKILL', 4, 'MOTORBIKE', 'Lái mô tô phân khối lớn', 'Heavy motorcycle'),
    ('SKILL', 5, 'SWIMMING', 'Bơi, cứu đuối', 'Swimming, water rescue'),
    ('SKILL', 6, 'PHOTO', 'Chụp ảnh, quay phim', 'Photography'),
    ('SKILL', 7, 'COMMUNITY', 'Vận động quần chúng', 'Community work'),
    ('SKILL', 8, 'OTHER', 'Kỹ năng khác', 'Another skill'),
    ('SKILL_LEVEL', 1, 'BASIC', 'Cơ bản', 'Basic'),
    ('SKILL_LEVEL', 2, 'GOOD', 'Thành thạo', 'Proficient'),
    ('SKILL_LEVEL', 3, 'TEACHES', 'Hướng dẫn được người khác', 'Can teach others'),
    ('RELATION', 1, 'SPOUSE', 'Vợ, chồng', 'Spouse'),
    ('RELATION', 2, 'PARENT', 'Cha, mẹ', 'Parent'),
    ('RELATION', 3, 'CHILD', 'Con', 'Child'),
    ('RELATION', 4, 'SIBLING', 'Anh, chị, em', 'Sibling'),
    ('RELATION', 5, 'OTHER', 'Người khác', 'Another person');

create view force.career_choices as
    select c.list, c.code, c.ordinal, c.name_vi, c.name_en, null::smallint as months from force.career_choice c
    union all
    select 'RANK', r.code, r.ordinal, r.name_vi, r.name_en, null from force.rank r
    union all
    select 'POSITION', p.code, p.ordinal, p.name_vi, p.name_en, null from force.position p
    union all
    select 'QUALIFICATION', q.code, q.ordinal, q.name_vi, q.name_en, q.months from force.qualification_kind q
    union all
    select 'LEAVE', l.code, l.ordinal, l.name_vi, l.name_en, null from force.leave_kind l;

create table force.commendation (
    id              uuid primary key default uuidv7(),
    officer_id      uuid not null references force.officer,
    kind            text not null,
    given_on        date not null,
    decision_number text check (decision_number = btrim(decision_number) and decision_number <> ''),
    decision_date   date,
    reason          text check (reason = btrim(reason) and reason <> ''),
    recorded_by     text        not null default 'system',
    recorded_at     timestamptz not null default now(),
    constraint commendation_once unique (officer_id, kind, given_on)
);

create table force.officer_language (
    id          uuid primary key default uuidv7(),
    officer_id  uuid not null references force.officer,
    language    text not null,
    level       text not null,
    certificate text check (certificate = btrim(certificate) and certificate <> ''),
    valid_from  date not null,
    valid_to    date check (valid_to > valid_from),
    recorded_by text        not null default 'system',
    recorded_at timestamptz not null default now(),
    constraint officer_language_once exclude using gist
        (officer_id with =, language with =, daterange(valid_from, valid_to) with &&)
        where (language <> 'OTHER')
);

create table force.officer_skill (
    id          uuid primary key default uuidv7(),
    officer_id  uuid not null references force.officer,
    skill       text not null,
    level       text not null,
    note        text check (note = btrim(note) and note <> ''),
    valid_from  date not null,
    valid_to    date check (valid_to > valid_from),
    recorded_by text        not null default 'system',
    recorded_at timestamptz not null default now(),
    constraint officer_skill_once exclude using gist
        (officer_id with =, skill with =, daterange(valid_from, valid_to) with &&)
        where (skill <> 'OTHER')
);

create table force.emergency_contact (
    id          uuid primary key default uuidv7(),
    officer_id  uuid not null references force.officer,
    full_name   text not null check (full_name = btrim(full_name) and full_name <> ''),
    relation    text not null,
    phone       text not null check (phone ~ '^[+0-9][0-9]{7,14}$'),
    valid_from  date not null,
    valid_to    date check (valid_to > valid_from),
    recorded_by text        not null default 'system',
    recorded_at timestamptz not null default now(),
    constraint emergency_contact_once exclude using gist
        (officer_id with =, phone with =, daterange(valid_from, valid_to) with &&)
);

alter table force.posting
    add column recorded_by text        not null default 'system',
    add column recorded_at timestamptz not null default now();

insert into force.career_parameter (code, value, valid_from, source) values
    ('evaluation.excellentPercent', 20, '2015-01-01', 'Nghị định 90/2020/NĐ-CP, Điều 12; Nghị định 56/2015/NĐ-CP'),
    ('qualification.firstWarning', 90, '2022-01-01', 'Quy chế quản lý hồ sơ cán bộ (tham số của đơn vị)'),
    ('qualification.lastWarning', 30, '2022-01-01', 'Quy chế quản lý hồ sơ cán bộ (tham số của đơn vị)');

grant select on force.career_choice, force.career_choices to phaodai_app;
grant select, insert, update, delete on force.commendation, force.officer_language, force.officer_skill,
    force.emergency_contact to phaodai_app;
