-- Where certificates are to be renewed: at their list, not at that of the officers.

update force.readiness_item set path = '/qualifications?unitId={unit}' where code = 'QUALIFICATIONS';
