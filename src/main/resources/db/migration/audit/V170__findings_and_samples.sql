-- What auditors found, where it stands, and the cases they drew to look at. Each step is a ledger line as well.
create table finding (
    id              varchar(64) not null primary key,
    title           varchar(200) not null,
    description     varchar(2000) not null,
    severity        varchar(16) not null check (severity in ('OBSERVATION', 'MINOR', 'MAJOR')),
    about_type      varchar(16) not null check (about_type in ('CASE', 'RECORD', 'GENERAL')),
    about_id        varchar(64),
    opened_by       varchar(64) not null,
    opened_at       timestamp with time zone not null,
    owner           varchar(64) not null,
    due_at          timestamp with time zone not null,
    state           varchar(16) not null check (state in ('OPEN', 'ANSWERED', 'CLOSED', 'WITHDRAWN')),
    answer          varchar(2000),
    answered_by     varchar(64),
    answered_at     timestamp with time zone,
    remark          varchar(1000),
    judged_by       varchar(64),
    withdraw_reason varchar(1000),
    closed_at       timestamp with time zone,
    version         integer not null
);

create index finding_state on finding (state, opened_at, id);
create index finding_owner on finding (owner, state);
create index finding_about on finding (about_type, about_id);

create table audit_sample (
    id          varchar(64) not null primary key,
    drawn_by    varchar(64) not null,
    drawn_at    timestamp with time zone not null,
    process_key varchar(255),
    ended_from  timestamp with time zone not null,
    ended_until timestamp with time zone not null,
    seed        varchar(64) not null,
    wanted      integer not null,
    population  bigint not null
);

create index audit_sample_drawn on audit_sample (drawn_at, id);

create table audit_sample_case (
    sample_id           varchar(64) not null references audit_sample (id),
    position            integer not null,
    process_instance_id varchar(64) not null,
    business_key        varchar(64),
    process_key         varchar(255) not null,
    ended_at            timestamp with time zone not null,
    primary key (sample_id, position)
);
