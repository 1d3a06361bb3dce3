CREATE TABLE deputy (
    id          VARCHAR(64)              NOT NULL PRIMARY KEY,
    principal   VARCHAR(64)              NOT NULL,
    deputy      VARCHAR(64)              NOT NULL,
    starts_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    ends_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    reason      VARCHAR(200),
    created_by  VARCHAR(64)              NOT NULL,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_by    VARCHAR(64),
    -- NAMED: open tasks not offered yet; OFFERED: they were; CLOSED: every offer was taken back
    state       VARCHAR(16)              NOT NULL,
    CONSTRAINT deputy_is_another CHECK (principal <> deputy),
    CONSTRAINT deputy_has_a_period CHECK (ends_at >= starts_at)
);
CREATE INDEX ix_deputy_principal ON deputy (principal, ends_at);
CREATE INDEX ix_deputy_deputy ON deputy (deputy, ends_at);
CREATE INDEX ix_deputy_state ON deputy (state);

-- What a deputy was offered because of a deputyship, so that it can be taken back when that ends.
CREATE TABLE deputy_offer (
    deputy_id  VARCHAR(64) NOT NULL REFERENCES deputy (id),
    task_id    VARCHAR(64) NOT NULL,
    CONSTRAINT pk_deputy_offer PRIMARY KEY (deputy_id, task_id)
);

-- One row; naming and ending a deputy take turns on it, so that two at once cannot build a chain.
CREATE TABLE deputy_turn (
    id    INTEGER NOT NULL PRIMARY KEY,
    turn  BIGINT  NOT NULL
);
INSERT INTO deputy_turn (id, turn) VALUES (1, 0);
