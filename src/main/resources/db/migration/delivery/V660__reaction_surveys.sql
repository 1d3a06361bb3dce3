-- One survey for a class whose attendance is signed.
create table reaction_survey (
    session_id  varchar(64) primary key references training_session (id),
    opened_at   timestamp with time zone not null,
    closes_at   timestamp with time zone not null,
    reminded_at timestamp with time zone,
    closed_at   timestamp with time zone
);
create index reaction_survey_open on reaction_survey (closed_at, closes_at);
-- Who was asked and, until it closes, whether they have answered; without a time, so that answers cannot be told apart by
-- it. When it closes the rows are written anew in the order of their ids and say nothing about answers any more.
create table survey_invitation (
    session_id  varchar(64) not null references reaction_survey (session_id),
    training_id varchar(64) not null references learner_training (id),
    user_id     varchar(64) not null,
    answered    boolean not null,
    primary key (session_id, training_id)
);
create index survey_invitation_user on survey_invitation (user_id, answered);
-- Nobody's: a random id and no time.
create table survey_answer (
    id           varchar(64) primary key,
    session_id   varchar(64) not null references reaction_survey (session_id),
    item_1       integer not null,
    item_2       integer not null,
    item_3       integer not null,
    item_4       integer not null,
    item_5       integer not null,
    comment_text varchar(1000)
);
create index survey_answer_of on survey_answer (session_id);
-- A survey that is closed, with how many answered. Where those were enough it was handed on to the register of teaching
-- results, once; else there is no mean.
create table survey_result (
    session_id  varchar(64) primary key references reaction_survey (session_id),
    invited     integer not null,
    answers     integer not null,
    mean        numeric(4, 2),
    reported_at timestamp with time zone not null
);
