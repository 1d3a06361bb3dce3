create table trainer_seat (
    wave_id        varchar(64) not null,
    specialty_code varchar(16) not null,
    seat_no        integer not null,
    reserve        boolean not null,
    state          varchar(8) not null,
    candidacy_id   varchar(64),
    since          timestamp with time zone not null,
    primary key (wave_id, specialty_code, seat_no)
);
create unique index trainer_seat_candidacy on trainer_seat (candidacy_id);

-- One row per specialty and wave, locked while a seat changes hands, so that no seat is given twice.
create table seat_plan (
    wave_id        varchar(64) not null,
    specialty_code varchar(16) not null,
    required       integer not null,
    to_recruit     integer not null,
    primary key (wave_id, specialty_code)
);

create table candidacy (
    id                    varchar(64) primary key,
    wave_id               varchar(64) not null,
    specialty_code        varchar(16) not null,
    site_id               varchar(64) not null,
    candidate_id          varchar(64) not null,
    candidate_user_id     varchar(64) not null,
    source                varchar(16) not null,
    nominated_by          varchar(64) not null,
    chief_user_id         varchar(64),
    motivation            varchar(1000) not null,
    conflict              varchar(16) not null,
    state                 varchar(24) not null,
    state_since           timestamp with time zone not null,
    reason                varchar(1200),
    score                 numeric(4, 2),
    lowest_criterion      numeric(4, 2),
    hours_per_week        numeric(5, 2),
    weeks                 integer,
    backfill_plan         varchar(1000),
    reserve_until         timestamp with time zone not null,
    created_at            timestamp with time zone not null,
    -- wave and candidate while the candidacy runs or has succeeded, the id once it has failed: one chance at a time
    one_at_a_time         varchar(140) not null unique,
    version               integer not null
);
create index candidacy_wave on candidacy (wave_id, specialty_code, state, state_since);
create index candidacy_candidate on candidacy (candidate_id);

create table endorser (
    candidacy_id varchar(64) not null references candidacy (id),
    endorser_id  varchar(64) not null,
    user_id      varchar(64) not null,
    position     integer not null,
    primary key (candidacy_id, endorser_id)
);

create table rating (
    candidacy_id varchar(64) not null references candidacy (id),
    rated_by     varchar(64) not null,
    by_chief     boolean not null,
    endorsed     boolean not null,
    respect      integer,
    specialty    integer,
    speaking     integer,
    technology   integer,
    enthusiasm   integer,
    comment_text varchar(1000),
    given_at     timestamp with time zone not null,
    primary key (candidacy_id, rated_by)
);

create table agreement_signature (
    candidacy_id      varchar(64) not null references candidacy (id),
    party             varchar(16) not null,
    agreement_version varchar(16) not null,
    text_hash         char(64) not null,
    typed_name        varchar(200) not null,
    signed_by         varchar(64) not null,
    signed_at         timestamp with time zone not null,
    primary key (candidacy_id, party)
);
