-- A round has each attempt once; corrections carry the number of the attempt whose place they take.
alter table exam_attempt add column first_place varchar(140)
    generated always as (case when corrects is null then certification_id || ':' || round_no || ':' || attempt_no end);
create unique index exam_attempt_once on exam_attempt (first_place);
