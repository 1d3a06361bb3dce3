-- The ledger of trainers' hours and credits. An entry names the record it rests on; a correction is a counter entry.
create table cme_entry (
    id           varchar(64) primary key,
    user_id      varchar(64) not null,
    physician_id varchar(64),
    -- TEACHING, PREPARATION, MAKE_UP, COACHING, ELBOW, INTERVENTION
    kind         varchar(16) not null,
    source_id    varchar(140) not null,
    worked_on    date not null,
    hours        numeric(8, 2) not null,
    -- credits for an hour, as set when the entry was made
    rate         numeric(6, 2) not null,
    credits      numeric(8, 2) not null,
    -- the entry that this one takes back, or empty
    corrects     varchar(64) not null,
    reason       varchar(1000),
    recorded_by  varchar(64) not null,
    recorded_at  timestamp with time zone not null,
    unique (kind, source_id, corrects)
);
create index cme_entry_of on cme_entry (user_id, worked_on, id);
create index cme_entry_day on cme_entry (worked_on, user_id);
create table trainer_thanks (
    id      varchar(64) primary key,
    user_id varchar(64) not null,
    words   varchar(600) not null,
    said_by varchar(64) not null,
    said_at timestamp with time zone not null
);
create index trainer_thanks_of on trainer_thanks (user_id, said_at);
