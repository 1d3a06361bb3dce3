-- Published versions never change; a draft has no row here. What a version holds is in curriculum_item.
create table curriculum_version (
    specialty_code varchar(16) not null,
    version        integer not null,
    -- a major upgrade of the EHR: every holder of a certificate has to recertify
    major_upgrade  boolean not null,
    note           varchar(1000) not null,
    exam_blueprint varchar(2000) not null,
    exam_url       varchar(400),
    published_by   varchar(64) not null,
    published_at   timestamp with time zone not null,
    primary key (specialty_code, version)
);
create table curriculum_item (
    specialty_code varchar(16) not null,
    version        integer not null,
    code           varchar(32) not null,
    kind           varchar(20) not null,
    title          varchar(200) not null,
    details        varchar(1000),
    -- rises when the content changes, so that a delta names exactly what is new
    revision       integer not null,
    -- hours a trainer has to attend, null for scenarios
    hours          numeric(5, 2),
    mandatory      boolean not null,
    position       integer not null,
    primary key (specialty_code, version, code),
    foreign key (specialty_code, version) references curriculum_version (specialty_code, version)
);
-- What one trainer has to do, pinned when the certification began and added to by newer versions.
create table coursework_item (
    certification_id   varchar(64) not null references certification (id),
    round_no           integer not null,
    code               varchar(32) not null,
    revision           integer not null,
    kind               varchar(20) not null,
    title              varchar(200) not null,
    hours              numeric(5, 2),
    mandatory          boolean not null,
    position           integer not null,
    curriculum_version integer not null,
    -- added by a version published after the certification began
    delta              boolean not null,
    added_at           timestamp with time zone not null,
    primary key (certification_id, round_no, code, revision)
);
-- Everything reported about an item, in order; the newest row says how it stands.
create table coursework_report (
    id               varchar(64) primary key,
    certification_id varchar(64) not null references certification (id),
    round_no         integer not null,
    code             varchar(32) not null,
    revision         integer not null,
    status           varchar(16) not null,
    hours            numeric(5, 2),
    note             varchar(1000),
    reported_by      varchar(64) not null,
    reported_at      timestamp with time zone not null
);
create index coursework_report_item on coursework_report (certification_id, round_no, code, revision, reported_at);
