-- When it was first seen that a learner lacks e-learning or privacy module, or when they were last reminded of it.
create table learner_reminder (
    training_id varchar(64) primary key references learner_training (id),
    reminded_at timestamp with time zone not null
);
-- Waves of which it was told on the day of go-live who is blocked.
create table blocked_report (
    wave_id     varchar(64) primary key,
    reported_at timestamp with time zone not null
);
