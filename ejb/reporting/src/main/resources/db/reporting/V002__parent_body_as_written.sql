-- As it stands in running text; the letterhead puts it into capitals.
update reporting.parameter set value = 'Bộ Công an' where code = 'issuer.parentBody' and value = 'BỘ CÔNG AN';
