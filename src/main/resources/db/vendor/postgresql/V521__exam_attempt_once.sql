-- A round has each attempt once; corrections carry the number of the attempt whose place they take.
create unique index exam_attempt_once on exam_attempt (certification_id, round_no, attempt_no) where corrects is null;
