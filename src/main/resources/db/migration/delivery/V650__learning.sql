-- E-learning and privacy module as reported by the LMS or an evaluator; added, never changed.
create table learning_record (
    id           varchar(64) primary key,
    training_id  varchar(64) not null references learner_training (id),
    kind         varchar(12) not null,
    -- the id in the LMS; the same id twice is one completion
    external_id  varchar(100) unique,
    completed_at timestamp with time zone not null,
    score        numeric(5, 2),
    minutes      integer,
    recorded_by  varchar(64) not null,
    recorded_at  timestamp with time zone not null
);
create index learning_record_of on learning_record (training_id, kind, completed_at);
-- Attempts at the proficiency test are added, never changed; a correction is a row that names the row whose place it takes.
create table test_attempt (
    id           varchar(64) primary key,
    training_id  varchar(64) not null references learner_training (id),
    attempt_no   integer not null,
    external_id  varchar(100) unique,
    score        numeric(5, 2) not null,
    -- what the table proficiency-result said of this score, and by which rule
    passed       boolean not null,
    rule         varchar(200) not null,
    taken_at     timestamp with time zone not null,
    comment_text varchar(1000),
    corrects     varchar(64) references test_attempt (id),
    reason       varchar(1000),
    recorded_by  varchar(64) not null,
    recorded_at  timestamp with time zone not null
);
create unique index test_attempt_corrects on test_attempt (corrects);
create index test_attempt_of on test_attempt (training_id, attempt_no);
create table coaching (
    id          varchar(64) primary key,
    training_id varchar(64) not null references learner_training (id),
    hours       numeric(5, 2) not null,
    note        varchar(1000) not null,
    coached_by  varchar(64) not null,
    coached_at  timestamp with time zone not null
);
create index coaching_of on coaching (training_id, coached_at);
create table lab_checklist (
    id               varchar(64) primary key,
    training_id      varchar(64) not null references learner_training (id),
    preference_lists boolean not null,
    note_templates   boolean not null,
    order_sets       boolean not null,
    mobile           boolean not null,
    done             boolean not null,
    recorded_by      varchar(64) not null,
    recorded_at      timestamp with time zone not null
);
create index lab_checklist_of on lab_checklist (training_id, recorded_at);
create table learning_import (
    id          varchar(64) primary key,
    file_name   varchar(200) not null,
    sha256      char(64) not null,
    lines       integer not null,
    taken       integer not null,
    known       integer not null,
    refused     integer not null,
    imported_by varchar(64) not null,
    imported_at timestamp with time zone not null
);
create index learning_import_at on learning_import (imported_at, id);
-- A file between its preview and its end; it goes as soon as its lines have a fate, or after a day.
create table learning_import_file (
    id         varchar(64) primary key,
    file_name  varchar(200) not null,
    sha256     char(64) not null,
    content    bytea not null,
    loaded_by  varchar(64) not null,
    loaded_at  timestamp with time zone not null,
    applied_by varchar(64),
    applied_at timestamp with time zone
);
create table learning_import_line (
    import_id   varchar(64) not null,
    line_no     integer not null,
    external_id varchar(100),
    learner     varchar(200),
    fate        varchar(16) not null,
    sentence    varchar(500) not null,
    training_id varchar(64),
    primary key (import_id, line_no)
);
-- How the learners of a class did at their first attempt was handed on to the register of teaching results; once.
create table first_attempt_result (
    session_id  varchar(64) primary key references training_session (id),
    learners    integer not null,
    passed      integer not null,
    reported_at timestamp with time zone not null
);
create index learning_record_at on learning_record (recorded_at, id);
create index test_attempt_at on test_attempt (recorded_at, id);
