-- Seals of ledger_line and flow_taken, made a moment after their commit: see the architecture decision on sealing.
-- No sealer can fork the chain: two that seal the same state insert the same numbers.
create table seal_key (
    key_id     varchar(16) primary key,
    public_key varchar(128) not null,
    first_used timestamp with time zone not null
);

create table seal_batch (
    number         bigint primary key,
    first_position bigint not null unique,
    size           integer not null,
    root           char(64) not null,
    previous       char(64) not null unique,
    sealed_at      timestamp with time zone not null,
    key_id         varchar(16) not null references seal_key,
    signature      varchar(128) not null
);

create table seal_leaf (
    position     bigint primary key,
    batch_number bigint not null,
    source       char(1) not null,
    record_id    bigint not null,
    leaf         char(64) not null,
    unique (source, record_id)
);

-- Whose turn it is among nodes, and when it was last taken; the one table here whose rows change.
create table seal_turn (
    name     varchar(16) primary key,
    taken_at timestamp with time zone not null
);

insert into seal_turn (name, taken_at) values ('SEAL', timestamp with time zone '2000-01-01 00:00:00+00:00');
insert into seal_turn (name, taken_at) values ('MAIL', timestamp with time zone '2000-01-01 00:00:00+00:00');
