-- Who was asked and whether they have answered; without a time, so that answers cannot be told apart by it.
create table survey_invitation (
    session_id  varchar(64) not null references training_session (id),
    training_id varchar(64) not null references learner_training (id),
    user_id     varchar(64) not null,
    invited_at  timestamp with time zone not null,
    closes_at   timestamp with time zone not null,
    answered    boolean not null,
    primary key (session_id, training_id)
);
create index survey_invitation_user on survey_invitation (user_id, answered);
create index survey_invitation_closes on survey_invitation (closes_at);
-- Nobody's: a random id and no time.
create table survey_answer (
    id           varchar(64) primary key,
    session_id   varchar(64) not null references training_session (id),
    item_1       integer not null,
    item_2       integer not null,
    item_3       integer not null,
    item_4       integer not null,
    item_5       integer not null,
    comment_text varchar(1000)
);
create index survey_answer_of on survey_answer (session_id);
-- A session's answers were handed on to the register of teaching results; once.
create table survey_result (
    session_id  varchar(64) primary key references training_session (id),
    answers     integer not null,
    mean        numeric(4, 2),
    reported_at timestamp with time zone not null
);
