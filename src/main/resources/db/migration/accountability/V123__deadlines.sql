-- What is due when, and when the watch looks at it next. A row of a finished task is left to the watch, so that
-- completing a task writes nothing here.
CREATE TABLE deadline (
    kind          VARCHAR(32)              NOT NULL,
    subject_id    VARCHAR(64)              NOT NULL,
    business_key  VARCHAR(64),
    step          VARCHAR(255)             NOT NULL,
    process_key   VARCHAR(255),
    what          VARCHAR(255)             NOT NULL,
    link          VARCHAR(300),
    owner         VARCHAR(64),
    candidates    VARCHAR(1000)            NOT NULL,
    escalate_to   VARCHAR(64),
    calendar_id   VARCHAR(64)              NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    half_time     TIMESTAMP WITH TIME ZONE NOT NULL,
    due_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    next_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    -- goes up when the date is moved; the ladder then begins anew
    ladder_round  INTEGER                  NOT NULL,
    CONSTRAINT pk_deadline PRIMARY KEY (kind, subject_id)
);
CREATE INDEX ix_deadline_next ON deadline (next_at, kind, subject_id);
CREATE INDEX ix_deadline_case ON deadline (business_key);
CREATE INDEX ix_deadline_chain ON deadline (escalate_to, due_at);

-- Each step of the ladder once per deadline, whichever node takes it.
CREATE TABLE escalation (
    kind          VARCHAR(32)              NOT NULL,
    subject_id    VARCHAR(64)              NOT NULL,
    ladder_round  INTEGER                  NOT NULL,
    step          VARCHAR(64)              NOT NULL,
    recipient     VARCHAR(64)              NOT NULL,
    business_key  VARCHAR(64),
    taken_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_escalation PRIMARY KEY (kind, subject_id, ladder_round, step)
);
CREATE INDEX ix_escalation_case ON escalation (business_key);
