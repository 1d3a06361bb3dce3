-- A support ticket after go-live as it stands; what happened to it is in its events.
create table support_ticket (
    id             varchar(64) primary key,
    -- the id in a service desk, or null; the same id is one ticket
    external_id    varchar(100) unique,
    wave_id        varchar(64) not null,
    specialty_code varchar(16) not null,
    site_id        varchar(64) not null,
    -- whom it concerns, or null
    physician_id   varchar(64),
    category       varchar(16) not null,
    severity       integer not null,
    title          varchar(200) not null,
    description    varchar(4000),
    state          varchar(12) not null,
    opened_by      varchar(64) not null,
    opened_at      timestamp with time zone not null,
    recorded_at    timestamp with time zone not null,
    state_since    timestamp with time zone not null,
    version        integer not null
);
create index support_ticket_list on support_ticket (opened_at, id);
-- The list, newest first, by each of its filters; those who see their own have theirs by whom it concerns or who opened it.
create index support_ticket_wave on support_ticket (wave_id, opened_at, id);
create index support_ticket_state on support_ticket (state, opened_at, id);
create index support_ticket_severity on support_ticket (severity, opened_at, id);
create index support_ticket_category on support_ticket (category, opened_at, id);
create index support_ticket_specialty on support_ticket (specialty_code, opened_at, id);
create index support_ticket_opener on support_ticket (opened_by, opened_at);
create index support_ticket_physician on support_ticket (physician_id, opened_at);
create index support_ticket_open on support_ticket (state, severity, opened_at);
-- What happened to a ticket, in order, with category, severity and state as they were from then on. Nothing in it changes.
create table ticket_event (
    id            varchar(64) primary key,
    ticket_id     varchar(64) not null references support_ticket (id),
    number        integer not null,
    kind          varchar(24) not null,
    reason        varchar(1000),
    category      varchar(16) not null,
    severity      integer not null,
    state         varchar(12) not null,
    old_category  varchar(16),
    old_severity  integer,
    import_id     varchar(64),
    done_by       varchar(64) not null,
    done_at       timestamp with time zone not null,
    unique (ticket_id, number)
);
create index ticket_event_at on ticket_event (done_at, id);
-- Steps of the ladder of a severity-1 ticket: who was told, and when. Nothing in it changes.
create table ticket_escalation (
    id           varchar(64) primary key,
    ticket_id    varchar(64) not null references support_ticket (id),
    -- TRAINING_MANAGER, CMIO, EXEC_SPONSOR
    rung         varchar(20) not null,
    told         varchar(2000) not null,
    holder       varchar(64),
    escalated_at timestamp with time zone not null
);
create index ticket_escalation_of on ticket_escalation (ticket_id, escalated_at);
-- A file of a service desk between its preview and its end, at most a day.
create table ticket_import_file (
    id        varchar(64) primary key,
    file_name varchar(200) not null,
    sha256    char(64) not null,
    content   bytea not null,
    loaded_by varchar(64) not null,
    loaded_at timestamp with time zone not null
);
create table ticket_import (
    id          varchar(64) primary key,
    file_name   varchar(200) not null,
    sha256      char(64) not null,
    lines       integer not null,
    taken       integer not null,
    known       integer not null,
    refused     integer not null,
    imported_by varchar(64) not null,
    imported_at timestamp with time zone not null
);
create index ticket_import_at on ticket_import (imported_at, id);
create table ticket_import_line (
    import_id   varchar(64) not null,
    line_no     integer not null,
    external_id varchar(100),
    fate        varchar(16) not null,
    sentence    varchar(500) not null,
    ticket_id   varchar(64),
    primary key (import_id, line_no)
);
