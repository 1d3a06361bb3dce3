-- Attempts are added, never changed; a correction is a row that names the row it takes the place of.
create table exam_attempt (
    id                 varchar(64) primary key,
    certification_id   varchar(64) not null references certification (id),
    round_no           integer not null,
    attempt_no         integer not null,
    curriculum_version integer not null,
    -- the id in the exam system; an import of the same id twice is one attempt
    external_id        varchar(100) unique,
    score              numeric(5, 2) not null,
    started_at         timestamp with time zone not null,
    finished_at        timestamp with time zone not null,
    evaluator          varchar(64) not null,
    comment_text       varchar(1000),
    -- the id of the attempt that this row corrects, with the reason
    corrects           varchar(64) references exam_attempt (id),
    reason             varchar(1000),
    recorded_by        varchar(64) not null,
    recorded_at        timestamp with time zone not null
);
create unique index exam_attempt_corrects on exam_attempt (corrects);
create index exam_attempt_of on exam_attempt (certification_id, round_no, attempt_no);
create table exam_import (
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
