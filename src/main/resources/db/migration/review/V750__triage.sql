-- Everybody active in a wave was classified at a point; another run follows where records have changed. Added, never changed.
create table triage_run (
    id            varchar(64) primary key,
    wave_id       varchar(64) not null,
    point         varchar(16) not null,
    number        integer not null,
    as_of         timestamp with time zone not null,
    -- the decision tables with the versions that were asked
    signal_table  varchar(200) not null,
    triage_table  varchar(200) not null,
    on_track      integer not null,
    coach         integer not null,
    intensive     integer not null,
    -- of all facts and results, so that the same records do not make another run
    digest        char(64) not null,
    run_by        varchar(64) not null,
    run_at        timestamp with time zone not null,
    unique (wave_id, point, number)
);
-- One physician in one run, with the facts as they were; a fact that was not known is null.
create table triage_result (
    run_id               varchar(64) not null references triage_run (id),
    physician_id         varchar(64) not null,
    training_id          varchar(64) not null,
    user_id              varchar(64) not null,
    specialty_code       varchar(16) not null,
    site_id              varchar(64) not null,
    closed_within_3_days numeric(9, 2),
    after_hours          numeric(9, 2),
    cpoe                 numeric(9, 2),
    training_gap_tickets integer,
    personalisation      integer,
    self_rating          integer,
    -- the signals with what is asked: ENCOUNTERS_OPEN 80,AFTER_HOURS 8
    signals              varchar(300) not null,
    result               varchar(12) not null,
    rule                 varchar(200) not null,
    primary key (run_id, physician_id)
);
create index triage_result_cell on triage_result (run_id, specialty_code, site_id, physician_id);
create index triage_result_help on triage_result (run_id, result, physician_id);
create index triage_result_physician on triage_result (physician_id, run_id);
