create table teach_back (
    id               varchar(64) primary key,
    certification_id varchar(64) not null references certification (id),
    round_no         integer not null,
    attempt_no       integer not null,
    topic            varchar(200) not null,
    takes_place_at   timestamp with time zone not null,
    place            varchar(200) not null,
    booked_by        varchar(64) not null,
    booked_at        timestamp with time zone not null,
    unique (certification_id, round_no, attempt_no)
);
-- Who scores, 1 and 2 from the beginning, 3 where they disagree.
create table teach_back_panel (
    teach_back_id varchar(64) not null references teach_back (id),
    position      integer not null,
    evaluator     varchar(64) not null,
    named_by      varchar(64) not null,
    named_at      timestamp with time zone not null,
    primary key (teach_back_id, position),
    unique (teach_back_id, evaluator)
);
create table teach_back_score (
    teach_back_id varchar(64) not null references teach_back (id),
    evaluator     varchar(64) not null,
    accuracy      integer not null,
    workflow      integer not null,
    depth         integer not null,
    framing       integer not null,
    control       integer not null,
    comment_text  varchar(1000),
    scored_at     timestamp with time zone not null,
    primary key (teach_back_id, evaluator)
);
-- What the table said once all scores were in.
create table teach_back_result (
    id            varchar(64) primary key,
    teach_back_id varchar(64) not null references teach_back (id),
    scores        integer not null,
    mean          numeric(4, 2) not null,
    lowest        integer not null,
    spread        numeric(4, 2) not null,
    result        varchar(16) not null,
    reason        varchar(1000),
    decided_at    timestamp with time zone not null
);
create index teach_back_result_of on teach_back_result (teach_back_id, decided_at);
create table observed_class (
    id               varchar(64) primary key,
    certification_id varchar(64) not null references certification (id),
    held_on          date not null,
    accuracy         integer not null,
    workflow         integer not null,
    depth            integer not null,
    framing          integer not null,
    control          integer not null,
    learner_rating   numeric(3, 2) not null,
    learner_answers  integer not null,
    signed_off       boolean not null,
    comment_text     varchar(1000),
    observed_by      varchar(64) not null,
    observed_at      timestamp with time zone not null
);
create index observed_class_of on observed_class (certification_id, observed_at);
