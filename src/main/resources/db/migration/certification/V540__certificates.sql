-- One row per period of validity; nothing in it changes. What happens to it later is in certificate_event.
create table certificate (
    id                 varchar(64) primary key,
    -- 128 random bits, for the public page
    public_id          varchar(32) not null unique,
    certification_id   varchar(64) not null unique references certification (id),
    previous_id        varchar(64) references certificate (id),
    period_no          integer not null,
    physician_id       varchar(64) not null,
    user_id            varchar(64) not null,
    holder_name        varchar(200) not null,
    specialty_code     varchar(16) not null,
    site_id            varchar(64) not null,
    wave_id            varchar(64) not null,
    curriculum_version integer not null,
    certified_by       varchar(64) not null,
    confirmed_by       varchar(64) not null,
    certified_at       timestamp with time zone not null,
    valid_from         timestamp with time zone not null,
    valid_until        timestamp with time zone not null,
    -- recertification may begin, and should be done
    window_opens       timestamp with time zone not null,
    due                timestamp with time zone not null,
    key_id             varchar(64) not null,
    status_index       integer not null unique,
    credential         varchar(8000) not null
);
create index certificate_holder on certificate (physician_id, specialty_code, period_no);
create index certificate_user on certificate (user_id);
create index certificate_until on certificate (valid_until, id);
create index certificate_wave on certificate (wave_id, specialty_code);
create index certificate_list on certificate (certified_at, id);
create table certificate_event (
    id             varchar(64) primary key,
    certificate_id varchar(64) not null references certificate (id),
    kind           varchar(16) not null,
    -- MANUAL, PERFORMANCE, INACTIVE, UPGRADE, RECERTIFIED, WITHDRAWN
    cause          varchar(16) not null,
    reason         varchar(1000) not null,
    rule           varchar(200),
    done_by        varchar(64),
    done_in_role   varchar(64),
    done_at        timestamp with time zone not null
);
create index certificate_event_of on certificate_event (certificate_id, done_at);
-- A reminder is sent once per certificate and number of days before the end.
create table certificate_reminder (
    certificate_id varchar(64) not null references certificate (id),
    days_before    integer not null,
    sent_at        timestamp with time zone not null,
    primary key (certificate_id, days_before)
);
-- What a trainer's teaching came to, reported by whoever holds the classes: ratings, learners' first attempts, hours.
create table teaching_result (
    id             varchar(64) primary key,
    physician_id   varchar(64) not null,
    specialty_code varchar(16) not null,
    kind           varchar(16) not null,
    from_day       date not null,
    until_day      date not null,
    amount         numeric(8, 2) not null,
    answers        integer not null,
    source         varchar(200) not null,
    recorded_by    varchar(64) not null,
    recorded_at    timestamp with time zone not null
);
create index teaching_result_of on teaching_result (physician_id, specialty_code, kind, until_day);
create index teaching_result_recorded on teaching_result (recorded_at);
