-- A kept figure was computed again from the records behind it: by whom, and what came of it.
create table metric_recomputation (
    id            varchar(64) primary key,
    snapshot_id   varchar(64) not null references metric_snapshot (id),
    recomputed_by varchar(64) not null,
    recomputed_at timestamp with time zone not null,
    same          boolean not null,
    result        numeric(20, 4),
    records       integer not null,
    -- one a line; empty where it came to the same
    differences   varchar(4000) not null
);
create index metric_recomputation_of on metric_recomputation (snapshot_id, recomputed_at);
