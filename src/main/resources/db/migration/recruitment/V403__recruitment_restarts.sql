-- Recruitment began again for a specialty because its trainers had become too few (P9.3); rows are added, never changed.
create table recruitment_restart (
    id             varchar(64) primary key,
    wave_id        varchar(64) not null,
    specialty_code varchar(16) not null,
    -- seats opened, and how many of these were left by trainers who are gone
    seats          integer not null,
    vacated        integer not null,
    reason         varchar(1000) not null,
    restarted_by   varchar(64) not null,
    restarted_at   timestamp with time zone not null
);
create index recruitment_restart_of on recruitment_restart (wave_id, specialty_code, restarted_at);
