-- Exports that need a second person's approval: of officers, decisions and other lists about people.

alter table force.officer_export rename to list_export;
alter table force.list_export rename constraint officer_export_approved to list_export_approved;
alter index force.officer_export_owner rename to list_export_owner;
alter table force.list_export add column list text not null default 'officers' check (list ~ '^[a-z-]{1,40}$');
alter table force.list_export alter column list drop default;
comment on column force.list_export.list is 'What is exported; filters are those of that list';
