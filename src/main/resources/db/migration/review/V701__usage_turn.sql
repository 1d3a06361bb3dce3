-- One row. Whoever loads figures has the turn, so that two files never replace the same figures at once.
create table usage_turn (
    id         integer primary key,
    load_id    varchar(64),
    busy_until timestamp with time zone not null
);
insert into usage_turn (id, load_id, busy_until) values (1, null, timestamp with time zone '2000-01-01 00:00:00+00');
