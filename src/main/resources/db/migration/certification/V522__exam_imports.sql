-- A file between its preview and its end; it goes as soon as its lines have a fate, or after a day.
create table exam_import_file (
    id         varchar(64) primary key,
    file_name  varchar(200) not null,
    sha256     char(64) not null,
    content    bytea not null,
    loaded_by  varchar(64) not null,
    loaded_at  timestamp with time zone not null,
    applied_by varchar(64),
    applied_at timestamp with time zone
);
create index exam_import_file_loaded on exam_import_file (loaded_at);
-- What became of each line, written with the line's own transaction.
create table exam_import_line (
    import_id        varchar(64) not null,
    line_no          integer not null,
    attempt_id       varchar(100),
    trainer          varchar(200),
    fate             varchar(16) not null,
    sentence         varchar(500) not null,
    certification_id varchar(64),
    primary key (import_id, line_no)
);
create index exam_import_at on exam_import (imported_at, id);
