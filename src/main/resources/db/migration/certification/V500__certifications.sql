-- One row per way of a trainer to a certificate: the first one, and each recertification.
create table certification (
    id                 varchar(64) primary key,
    reason             varchar(16) not null,
    candidacy_id       varchar(64),
    physician_id       varchar(64) not null,
    user_id            varchar(64) not null,
    wave_id            varchar(64) not null,
    specialty_code     varchar(16) not null,
    site_id            varchar(64) not null,
    -- the certificate that a recertification renews
    certificate_id     varchar(64),
    curriculum_version integer,
    -- 1, and one more each time the course has to be repeated
    round_no           integer not null,
    mentor_user_id     varchar(64),
    state              varchar(16) not null,
    state_since        timestamp with time zone not null,
    ended_reason       varchar(1200),
    created_at         timestamp with time zone not null,
    -- physician and specialty while it is open, the id once it has ended: one way at a time
    one_at_a_time      varchar(140) not null unique,
    version            integer not null
);
create index certification_wave on certification (wave_id, specialty_code, state, state_since);
create index certification_physician on certification (physician_id);
create index certification_user on certification (user_id);
create index certification_requested on certification (state, created_at);
