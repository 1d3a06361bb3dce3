-- Whoever's last proof is older than a year was asked to a refresher. Open until one is attended after it.
create table refresher_request (
    id          varchar(64) primary key,
    training_id varchar(64) not null references learner_training (id),
    -- the newest pass or refresher when it was asked for
    proven_at   timestamp with time zone not null,
    asked_at    timestamp with time zone not null,
    -- when the learner was last told of it
    told_at     timestamp with time zone not null
);
create index refresher_request_of on refresher_request (training_id, asked_at);
