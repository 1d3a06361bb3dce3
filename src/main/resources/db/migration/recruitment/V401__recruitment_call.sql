create table recruitment_call (
    wave_id   varchar(64) primary key,
    opened_by varchar(64) not null,
    opened_at timestamp with time zone not null
);
