CREATE TABLE program (
    id               VARCHAR(64)  NOT NULL PRIMARY KEY,
    name             VARCHAR(200) NOT NULL,
    health_system    VARCHAR(200) NOT NULL,
    class_size       INTEGER       NOT NULL,
    lab_size         INTEGER       NOT NULL,
    fill_rate        NUMERIC(9, 4) NOT NULL,
    prep_factor      NUMERIC(9, 4) NOT NULL,
    weeks            INTEGER       NOT NULL,
    hours_per_week   NUMERIC(9, 4) NOT NULL,
    min_trainers     INTEGER       NOT NULL,
    attrition_buffer NUMERIC(9, 4) NOT NULL,
    class_hours      NUMERIC(9, 4) NOT NULL,
    lab_hours        NUMERIC(9, 4) NOT NULL,
    version          INTEGER       NOT NULL,
    CONSTRAINT program_name_taken UNIQUE (name)
);

CREATE TABLE wave (
    id               VARCHAR(64)  NOT NULL PRIMARY KEY,
    program_id       VARCHAR(64)  NOT NULL REFERENCES program (id),
    wave_number      INTEGER      NOT NULL,
    name             VARCHAR(200) NOT NULL,
    go_live_date     DATE         NOT NULL,
    zone             VARCHAR(64)  NOT NULL,
    class_size       INTEGER       NOT NULL,
    lab_size         INTEGER       NOT NULL,
    fill_rate        NUMERIC(9, 4) NOT NULL,
    prep_factor      NUMERIC(9, 4) NOT NULL,
    weeks            INTEGER       NOT NULL,
    hours_per_week   NUMERIC(9, 4) NOT NULL,
    min_trainers     INTEGER       NOT NULL,
    attrition_buffer NUMERIC(9, 4) NOT NULL,
    class_hours      NUMERIC(9, 4) NOT NULL,
    lab_hours        NUMERIC(9, 4) NOT NULL,
    formula_version  VARCHAR(20)   NOT NULL,
    counted_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    version          INTEGER       NOT NULL,
    CONSTRAINT wave_number_taken UNIQUE (program_id, wave_number)
);

-- A site goes live once in a programme, so the site is the key.
CREATE TABLE wave_site (
    program_id VARCHAR(64) NOT NULL REFERENCES program (id),
    site_id    VARCHAR(64) NOT NULL,
    wave_id    VARCHAR(64) NOT NULL REFERENCES wave (id),
    PRIMARY KEY (program_id, site_id)
);

CREATE INDEX wave_site_of_wave ON wave_site (wave_id);

CREATE TABLE wave_specialty (
    wave_id        VARCHAR(64) NOT NULL REFERENCES wave (id),
    specialty_code VARCHAR(64) NOT NULL,
    entered        BOOLEAN     NOT NULL,
    learners       INTEGER     NOT NULL,
    classes        INTEGER     NOT NULL,
    labs           INTEGER     NOT NULL,
    trainer_hours  NUMERIC(18, 8) NOT NULL,
    required_seats INTEGER     NOT NULL,
    recruit_seats  INTEGER     NOT NULL,
    PRIMARY KEY (wave_id, specialty_code)
);
