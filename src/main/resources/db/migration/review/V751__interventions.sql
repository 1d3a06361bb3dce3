-- Help for one physician, a class or a sprint; the id is the business key of its case.
create table intervention (
    id                varchar(64) primary key,
    kind              varchar(16) not null,
    wave_id           varchar(64) not null,
    point             varchar(16) not null,
    run_id            varchar(64) not null references triage_run (id),
    specialty_code    varchar(16) not null,
    -- null where people of several sites are helped together
    site_id           varchar(64),
    state             varchar(16) not null,
    state_since       timestamp with time zone not null,
    opened_at         timestamp with time zone not null,
    help_by           timestamp with time zone not null,
    helper_user_id    varchar(64),
    tries             integer not null,
    hours             numeric(6, 2),
    worked_on         varchar(1000),
    version           integer not null
);
create index intervention_list on intervention (opened_at, id);
create index intervention_wave on intervention (wave_id, point);
create index intervention_of_wave on intervention (wave_id, opened_at, id);
create index intervention_state on intervention (state, opened_at, id);
create index intervention_helper on intervention (helper_user_id, state);
create table intervention_member (
    intervention_id varchar(64) not null references intervention (id),
    physician_id    varchar(64) not null,
    training_id     varchar(64) not null,
    user_id         varchar(64) not null,
    specialty_code  varchar(16) not null,
    site_id         varchar(64) not null,
    -- why: the result of the run
    result          varchar(12) not null,
    -- the physician while the help is open, so that nobody is helped twice at once; null once it is over
    open_for        varchar(64) unique,
    left_at         timestamp with time zone,
    primary key (intervention_id, physician_id)
);
create index intervention_member_physician on intervention_member (physician_id);
create index intervention_member_training on intervention_member (training_id);
create index intervention_member_user on intervention_member (user_id);
-- What happened to it; nothing in it changes.
create table intervention_event (
    id              varchar(64) primary key,
    intervention_id varchar(64) not null references intervention (id),
    number          integer not null,
    kind            varchar(16) not null,
    -- who is asked to help, or who left
    about_user_id   varchar(64),
    hours           numeric(6, 2),
    note            varchar(1000),
    done_by         varchar(64) not null,
    done_at         timestamp with time zone not null,
    unique (intervention_id, number)
);
create index intervention_event_at on intervention_event (done_at, id);
