-- How long a rank is held before the next one may come in time (niên hạn xét thăng cấp bậc hàm).

create table force.rank_term (
    rank       text         not null references force.rank,
    years      numeric(3, 1) not null check (years > 0),
    valid_from date         not null,
    valid_to   date check (valid_to > valid_from),
    source     text         not null,
    primary key (rank, valid_from),
    constraint rank_term_once exclude using gist (rank with =, daterange(valid_from, valid_to) with &&)
);
comment on table force.rank_term is 'Years in a rank before the next; a rank without a row has no term here';

insert into force.rank_term (rank, years, valid_from, source)
select r.code, t.years, '2019-01-11', 'Luật Công an nhân dân 37/2018/QH14, Điều 22'
from force.rank r
join (values (3, 1), (4, 1), (5, 2), (6, 2), (7, 3), (8, 3), (9, 4), (10, 4), (11, 4), (12, 4), (13, 4)) t (level, years)
    on t.level = r.level
where r.category = 'OPERATIONAL';

grant select on force.rank_term to phaodai_app;
