-- Who added a file, by the name that people know: accounts end, the list stays readable.

alter table kernel.attachment add column adder_name text;
update kernel.attachment set adder_name = added_by;
alter table kernel.attachment alter column adder_name set not null;

comment on column kernel.attachment.unit_id is
    'Unit of the record when the file was added; who may see it is decided by the record as it is today';
