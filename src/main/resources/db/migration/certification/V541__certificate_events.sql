-- The order of what happened to one certificate; written under the lock of its certification, so it has no gaps.
alter table certificate_event add column event_no integer not null;
-- An upgrade ends a certificate earlier than it says.
alter table certificate_event add column ends_at timestamp with time zone;
alter table certificate_event add constraint certificate_event_in_order unique (certificate_id, event_no);
-- What rule D4 was told about a certificate and what it answered.
create table certificate_judgement (
    id             varchar(64) primary key,
    certificate_id varchar(64) not null references certificate (id),
    -- how many results were on record; more of them later call for another judgement
    results_seen   integer not null,
    rating         numeric(5, 2),
    rating_answers integer not null,
    first_attempt  numeric(5, 2),
    first_attempts integer not null,
    -- null where nobody reports hours of this specialty
    hours          numeric(10, 2),
    held_months    integer not null,
    result         varchar(16) not null,
    cause          varchar(16),
    reason         varchar(1000) not null,
    rule           varchar(200) not null,
    judged_at      timestamp with time zone not null
);
create index certificate_judgement_of on certificate_judgement (certificate_id, judged_at);
-- A correction names the row whose place it takes; the same result is taken once.
alter table teaching_result add column corrects varchar(64) default '' not null;
alter table teaching_result add column reason varchar(1000);
create unique index teaching_result_once
    on teaching_result (physician_id, specialty_code, kind, from_day, until_day, source, corrects);
create index teaching_result_corrects on teaching_result (corrects);
create index teaching_result_specialty on teaching_result (specialty_code, kind, until_day);
