-- A seat, or a place on the waiting list. A row stays while it holds; what happened before is in seat_event.
create table seat (
    session_id   varchar(64) not null references training_session (id),
    training_id  varchar(64) not null references learner_training (id),
    physician_id varchar(64) not null,
    user_id      varchar(64) not null,
    kind         varchar(12) not null,
    -- 0 for a seat, else the place in the order of the waiting list
    waiting_no   integer not null,
    booked_by    varchar(64) not null,
    booked_at    timestamp with time zone not null,
    primary key (session_id, training_id)
);
create index seat_training on seat (training_id, kind);
create index seat_user on seat (user_id);
create index seat_waiting on seat (session_id, waiting_no);
create table seat_event (
    id          varchar(64) primary key,
    session_id  varchar(64) not null references training_session (id),
    training_id varchar(64) not null references learner_training (id),
    -- BOOKED, WAITLISTED, PROMOTED, SKIPPED, CANCELLED; ATTENDED, MAKE_UP, REBOOK (too much missed), NO_SHOW (no minute)
    kind        varchar(16) not null,
    reason      varchar(1000),
    done_by     varchar(64) not null,
    done_at     timestamp with time zone not null
);
create index seat_event_training on seat_event (training_id, done_at);
create index seat_event_session on seat_event (session_id, done_at);
-- When a physician cannot come: each week at the same time, or from one moment to another. In the zone of their site.
create table clinic_time (
    id           varchar(64) primary key,
    physician_id varchar(64) not null,
    kind         varchar(12) not null,
    -- ISO: 1 Monday to 7 Sunday; only for WEEKLY
    weekday      integer,
    from_time    time,
    until_time   time,
    -- WEEKLY: first and last day it holds, null without end; ABSENCE: first and last day away
    from_day     date,
    until_day    date,
    note         varchar(200),
    import_id    varchar(64) not null
);
create index clinic_time_of on clinic_time (physician_id);
create table clinic_import (
    id          varchar(64) primary key,
    file_name   varchar(200) not null,
    sha256      char(64) not null,
    lines       integer not null,
    taken       integer not null,
    refused     integer not null,
    physicians  integer not null,
    imported_by varchar(64) not null,
    imported_at timestamp with time zone not null
);
-- A file between its preview and its end.
create table clinic_import_file (
    id        varchar(64) primary key,
    file_name varchar(200) not null,
    sha256    char(64) not null,
    content   bytea not null,
    loaded_by varchar(64) not null,
    loaded_at timestamp with time zone not null
);
