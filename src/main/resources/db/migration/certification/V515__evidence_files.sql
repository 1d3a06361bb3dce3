create table evidence_file (
    id               varchar(64) primary key,
    certification_id varchar(64) not null references certification (id),
    round_no         integer not null,
    code             varchar(32) not null,
    revision         integer not null,
    name             varchar(200) not null,
    media_type       varchar(100) not null,
    bytes            integer not null,
    sha256           char(64) not null,
    uploaded_by      varchar(64) not null,
    uploaded_at      timestamp with time zone not null
);
create index evidence_file_of on evidence_file (certification_id, round_no, code, revision);
-- In pieces of at most 512 KiB, so that a file is written and read without being held as a whole.
create table evidence_piece (
    file_id varchar(64) not null references evidence_file (id),
    number  integer not null,
    content bytea not null,
    primary key (file_id, number)
);
