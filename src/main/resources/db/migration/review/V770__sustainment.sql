-- One row per month that was looked after (P9); it ends once nothing is short or the shortages are answered.
create table sustainment_month (
    id              varchar(64) primary key,
    month_start     date not null unique,
    begun_at        timestamp with time zone not null,
    looked_after_at timestamp with time zone,
    version         integer not null
);
-- What a step of a month came to, once for each kind of figure; rows are added, never changed.
create table sustainment_figure (
    month_id varchar(64) not null references sustainment_month (id),
    kind     varchar(32) not null,
    amount   integer not null,
    taken_at timestamp with time zone not null,
    primary key (month_id, kind)
);
-- Trainers of a specialty in a wave against what it cannot do without; every check is kept.
create table attrition_check (
    id             varchar(64) primary key,
    month_id       varchar(64) not null references sustainment_month (id),
    wave_id        varchar(64) not null,
    specialty_code varchar(16) not null,
    -- whether the wave had gone live: the minimum is then that of the formula, before it the seats of the plan
    live           boolean not null,
    active         integer not null,
    minimum        integer not null,
    -- seats open or held and first certifications that run
    under_way      integer not null,
    -- seats that were opened because of this check
    restarted      integer not null,
    why            varchar(1000) not null,
    checked_at     timestamp with time zone not null,
    unique (month_id, wave_id, specialty_code)
);
create index attrition_check_of on attrition_check (wave_id, specialty_code, checked_at);
-- Physicians who joined a site after its wave had gone live, when they were first seen and their chief was told.
create table newcomer (
    training_id varchar(64) primary key references learner_training (id),
    month_id    varchar(64) not null references sustainment_month (id),
    blocked     boolean not null,
    seen_at     timestamp with time zone not null
);
create index newcomer_of on newcomer (month_id);
-- The CMIO's answer to what is short; once a month.
create table shortage_answer (
    month_id    varchar(64) primary key references sustainment_month (id),
    decision    varchar(24) not null,
    reason      varchar(1000) not null,
    answered_by varchar(64) not null,
    answered_at timestamp with time zone not null
);
