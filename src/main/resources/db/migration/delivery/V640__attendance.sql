create table check_in (
    session_id  varchar(64) not null references training_session (id),
    training_id varchar(64) not null references learner_training (id),
    checked_at  timestamp with time zone not null,
    primary key (session_id, training_id)
);
-- Each time the lead hands attendance in is a sheet of its own; the newest one counts once it is signed.
create table attendance_sheet (
    id         varchar(64) primary key,
    session_id varchar(64) not null references training_session (id),
    number     integer not null,
    entered_by varchar(64) not null,
    entered_at timestamp with time zone not null,
    -- why a signed sheet is followed by another; null before the session is closed
    reason     varchar(1000),
    unique (session_id, number)
);
create table attendance_entry (
    sheet_id    varchar(64) not null references attendance_sheet (id),
    training_id varchar(64) not null references learner_training (id),
    minutes     integer not null,
    result      varchar(12) not null,
    note        varchar(400),
    primary key (sheet_id, training_id)
);
create index attendance_entry_training on attendance_entry (training_id);
-- The co-trainer's answer to a sheet.
create table attendance_signature (
    sheet_id  varchar(64) primary key references attendance_sheet (id),
    signed    boolean not null,
    reason    varchar(1000),
    signed_by varchar(64) not null,
    signed_at timestamp with time zone not null
);
-- What the lead has entered so far and not handed in; the record begins with the sheet.
create table attendance_draft (
    session_id  varchar(64) not null references training_session (id),
    training_id varchar(64) not null references learner_training (id),
    minutes     integer not null,
    note        varchar(400),
    primary key (session_id, training_id)
);
create table make_up (
    id          varchar(64) primary key,
    training_id varchar(64) not null references learner_training (id),
    session_id  varchar(64) not null references training_session (id),
    minutes     integer not null,
    note        varchar(1000),
    held_by     varchar(64) not null,
    held_at     timestamp with time zone not null
);
create index make_up_training on make_up (training_id);
create table teaching_hours (
    id                varchar(64) primary key,
    session_id        varchar(64) not null references training_session (id),
    number            integer not null,
    physician_id      varchar(64) not null,
    user_id           varchar(64) not null,
    teaching_hours    numeric(5, 2) not null,
    preparation_hours numeric(5, 2) not null,
    note              varchar(1000),
    logged_at         timestamp with time zone not null,
    unique (session_id, number)
);
create index teaching_hours_user on teaching_hours (user_id, logged_at);
create table hours_confirmation (
    hours_id     varchar(64) primary key references teaching_hours (id),
    confirmed    boolean not null,
    reason       varchar(1000),
    confirmed_by varchar(64) not null,
    confirmed_at timestamp with time zone not null
);
