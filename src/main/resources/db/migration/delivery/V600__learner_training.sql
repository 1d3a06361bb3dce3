-- One physician's training for one wave. The facts that access hangs on are summed up here; their records are elsewhere.
create table learner_training (
    id             varchar(64) primary key,
    wave_id        varchar(64) not null,
    physician_id   varchar(64) not null,
    user_id        varchar(64) not null,
    specialty_code varchar(16) not null,
    site_id        varchar(64) not null,
    state          varchar(16) not null,
    state_since    timestamp with time zone not null,
    created_at     timestamp with time zone not null,
    ended_reason   varchar(1200),
    privacy_at     timestamp with time zone,
    elearning_at   timestamp with time zone,
    class_at       timestamp with time zone,
    lab_at         timestamp with time zone,
    refresher_at   timestamp with time zone,
    passed_at      timestamp with time zone,
    attempts       integer not null,
    -- computed by the table access-decision, never typed
    access         varchar(12) not null,
    missing        varchar(16) not null,
    access_since   timestamp with time zone not null,
    -- the wave moved: waits of the case and access are looked at anew, some learners at a time
    look_again     boolean not null,
    version        integer not null,
    unique (wave_id, physician_id)
);
create index learner_training_board on learner_training (wave_id, specialty_code, site_id);
create index learner_training_requested on learner_training (state, created_at);
create index learner_training_look on learner_training (look_again, id);
create index learner_training_user on learner_training (user_id, created_at);
create index learner_training_physician on learner_training (physician_id);
-- A wave is opened for training once.
create table training_wave (
    wave_id   varchar(64) primary key,
    opened_by varchar(64) not null,
    opened_at timestamp with time zone not null
);
