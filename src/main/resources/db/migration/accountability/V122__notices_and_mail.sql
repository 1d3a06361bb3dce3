CREATE TABLE notice (
    id            VARCHAR(64)              NOT NULL PRIMARY KEY,
    user_id       VARCHAR(64)              NOT NULL,
    sentence      VARCHAR(500)             NOT NULL,
    link          VARCHAR(300),
    business_key  VARCHAR(64),
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    read_at       TIMESTAMP WITH TIME ZONE
);
CREATE INDEX ix_notice_user ON notice (user_id, created_at, id);
CREATE INDEX ix_notice_unread ON notice (user_id, read_at);

CREATE TABLE mail_message (
    id            VARCHAR(64)              NOT NULL PRIMARY KEY,
    user_id       VARCHAR(64)              NOT NULL,
    address       VARCHAR(320),
    subject       VARCHAR(200)             NOT NULL,
    body          VARCHAR(4000)            NOT NULL,
    business_key  VARCHAR(64),
    state         VARCHAR(16)              NOT NULL,
    attempts      INTEGER                  NOT NULL,
    next_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    sent_at       TIMESTAMP WITH TIME ZONE,
    fault         VARCHAR(500),
    CONSTRAINT mail_state_known CHECK (state IN ('QUEUED', 'SENT', 'KEPT', 'FAILED'))
);
CREATE INDEX ix_mail_state ON mail_message (state, next_at);
CREATE INDEX ix_mail_user ON mail_message (user_id, created_at, id);
CREATE INDEX ix_mail_created ON mail_message (created_at, id);
