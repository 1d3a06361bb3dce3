create table training_room (
    id      varchar(64) primary key,
    site_id varchar(64) not null,
    name    varchar(200) not null,
    seats   integer not null,
    active  boolean not null,
    version integer not null,
    unique (site_id, name)
);
create table training_session (
    id                varchar(64) primary key,
    wave_id           varchar(64) not null,
    specialty_code    varchar(16) not null,
    kind              varchar(12) not null,
    site_id           varchar(64) not null,
    room_id           varchar(64) references training_room (id),
    link              varchar(400),
    starts_at         timestamp with time zone not null,
    ends_at           timestamp with time zone not null,
    zone              varchar(64) not null,
    capacity          integer not null,
    lead_physician_id varchar(64) not null,
    lead_user_id      varchar(64) not null,
    co_user_id        varchar(64) not null,
    state             varchar(12) not null,
    -- revision of the calendar entry
    sequence          integer not null,
    series_id         varchar(64),
    taken             integer not null,
    waiting           integer not null,
    -- the number that the next on the waiting list gets
    next_waiting      integer not null,
    -- what the check-in codes are made with
    check_in_secret   varchar(64) not null,
    cancelled_reason  varchar(1000),
    planned_by        varchar(64) not null,
    planned_at        timestamp with time zone not null,
    version           integer not null
);
create index training_session_list on training_session (wave_id, starts_at, id);
create index training_session_fits on training_session (wave_id, specialty_code, kind, starts_at);
create index training_session_lead on training_session (lead_user_id, starts_at);
create index training_session_co on training_session (co_user_id, starts_at);
create index training_session_series on training_session (series_id);
create index training_session_room on training_session (room_id, starts_at);
create index training_session_time on training_session (starts_at, id);
-- Rooms and people that are or were occupied; the row is what two bookings at once wait for.
create table occupied (
    resource varchar(100) primary key
);
create table occupation (
    resource   varchar(100) not null references occupied (resource),
    session_id varchar(64) not null references training_session (id),
    starts_at  timestamp with time zone not null,
    ends_at    timestamp with time zone not null,
    primary key (resource, session_id)
);
create index occupation_time on occupation (resource, starts_at);
create index occupation_session on occupation (session_id);
-- What happened to a session, in order.
create table session_event (
    id         varchar(64) primary key,
    session_id varchar(64) not null references training_session (id),
    kind       varchar(16) not null,
    sequence   integer not null,
    details    varchar(2000) not null,
    done_by    varchar(64) not null,
    done_at    timestamp with time zone not null
);
create index session_event_of on session_event (session_id, done_at);
