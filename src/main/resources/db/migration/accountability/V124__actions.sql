CREATE TABLE agreed_action (
    id             VARCHAR(64)              NOT NULL PRIMARY KEY,
    title          VARCHAR(200)             NOT NULL,
    description    VARCHAR(1000)            NOT NULL,
    owner          VARCHAR(64)              NOT NULL,
    opened_by      VARCHAR(64)              NOT NULL,
    checker        VARCHAR(64)              NOT NULL,
    about_key      VARCHAR(64),
    due_on         DATE                     NOT NULL,
    due_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    state          VARCHAR(16)              NOT NULL,
    evidence       VARCHAR(1000),
    evidence_link  VARCHAR(500),
    handed_in_by   VARCHAR(64),
    checked_by     VARCHAR(64),
    check_comment  VARCHAR(1000),
    cancel_reason  VARCHAR(1000),
    opened_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at      TIMESTAMP WITH TIME ZONE,
    version        INTEGER                  NOT NULL,
    is_open        INTEGER                  NOT NULL,
    CONSTRAINT action_state_known CHECK (state IN ('OPEN', 'TO_CHECK', 'DONE', 'CANCELLED'))
);
CREATE INDEX ix_action_state ON agreed_action (is_open, due_at, id);
CREATE INDEX ix_action_owner ON agreed_action (owner, is_open, due_at, id);
CREATE INDEX ix_action_about ON agreed_action (about_key, opened_at);
