-- When a learner was last reminded of e-learning and privacy module.
create table learner_reminder (
    training_id varchar(64) primary key references learner_training (id),
    reminded_at timestamp with time zone not null
);
-- Waves of which it was told on the day of go-live who is blocked.
create table blocked_report (
    wave_id     varchar(64) primary key,
    reported_at timestamp with time zone not null
);
