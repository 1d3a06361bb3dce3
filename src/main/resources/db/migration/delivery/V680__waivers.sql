create table access_waiver (
    id                 varchar(64) primary key,
    training_id        varchar(64) not null references learner_training (id),
    wave_id            varchar(64) not null,
    physician_id       varchar(64) not null,
    reason             varchar(1000) not null,
    hours              integer not null,
    supervisor_user_id varchar(64) not null,
    requested_by       varchar(64) not null,
    requested_at       timestamp with time zone not null,
    decide_by          timestamp with time zone not null,
    -- REQUESTED, GRANTED, REFUSED, LAPSED, REVOKED (by the timer), ENDED (before its time)
    state              varchar(12) not null,
    state_since        timestamp with time zone not null,
    granted_at         timestamp with time zone,
    ends_at            timestamp with time zone,
    -- the training while it is open, the id once it has ended: one waiver at a time
    one_at_a_time      varchar(64) not null unique,
    version            integer not null
);
create index access_waiver_list on access_waiver (requested_at, id);
create index access_waiver_training on access_waiver (training_id);
create index access_waiver_wave on access_waiver (wave_id, state);
create table waiver_event (
    id           varchar(64) primary key,
    waiver_id    varchar(64) not null references access_waiver (id),
    kind         varchar(16) not null,
    reason       varchar(1000),
    done_by      varchar(64) not null,
    done_in_role varchar(64),
    done_at      timestamp with time zone not null
);
create index waiver_event_of on waiver_event (waiver_id, done_at);
