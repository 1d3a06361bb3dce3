-- The roster. Text ids throughout; other modules keep these ids, never a foreign key into this module's tables.

CREATE TABLE specialty (
    code        VARCHAR(10)  NOT NULL PRIMARY KEY,
    name        VARCHAR(100) NOT NULL,
    high_acuity BOOLEAN      NOT NULL
);

INSERT INTO specialty (code, name, high_acuity) VALUES
    ('207Q00000X', 'Family Medicine',         FALSE),
    ('207R00000X', 'Internal Medicine',       FALSE),
    ('208M00000X', 'Hospitalist',             TRUE),
    ('207P00000X', 'Emergency Medicine',      TRUE),
    ('208000000X', 'Pediatrics',              FALSE),
    ('207L00000X', 'Anesthesiology',          TRUE),
    ('207V00000X', 'Obstetrics & Gynecology', TRUE),
    ('208600000X', 'Surgery',                 TRUE),
    ('207RC0000X', 'Cardiovascular Disease',  FALSE),
    ('207X00000X', 'Orthopaedic Surgery',     TRUE),
    ('2085R0202X', 'Diagnostic Radiology',    FALSE),
    ('2084P0800X', 'Psychiatry',              FALSE),
    ('2084N0400X', 'Neurology',               FALSE),
    ('207RG0100X', 'Gastroenterology',        FALSE),
    ('207RH0003X', 'Hematology & Oncology',   FALSE),
    ('207RP1001X', 'Pulmonary Disease',       FALSE),
    ('207RN0300X', 'Nephrology',              FALSE),
    ('208800000X', 'Urology',                 FALSE),
    ('207Y00000X', 'Otolaryngology',          FALSE),
    ('207W00000X', 'Ophthalmology',           FALSE);

CREATE TABLE site (
    site_id       VARCHAR(64)  NOT NULL PRIMARY KEY,
    health_system VARCHAR(200) NOT NULL,
    name          VARCHAR(200) NOT NULL,
    time_zone     VARCHAR(64)  NOT NULL,
    country       VARCHAR(2)   NOT NULL,
    region        VARCHAR(10),
    active        BOOLEAN      NOT NULL
);

-- No foreign key to site from the tables below: an import replaces changed rows as a set (delete, insert), and it checks
-- every site id against the roster version it was read under.
CREATE TABLE department (
    department_id  VARCHAR(80) NOT NULL PRIMARY KEY,
    site_id        VARCHAR(64) NOT NULL,
    specialty_code VARCHAR(10) NOT NULL REFERENCES specialty (code),
    chief_user_id  VARCHAR(64),
    active         BOOLEAN     NOT NULL,
    CONSTRAINT department_place UNIQUE (site_id, specialty_code)
);

CREATE INDEX department_chief ON department (chief_user_id);

-- sort_name: family and given name folded to a-z with 0 between them, so that prefixes and order are the same in every
-- collation and one plain index serves both.
CREATE TABLE physician (
    physician_id      VARCHAR(64)   NOT NULL PRIMARY KEY,
    user_id           VARCHAR(64)   NOT NULL,
    family_name       VARCHAR(100)  NOT NULL,
    given_name        VARCHAR(100)  NOT NULL,
    sort_name         VARCHAR(500)  NOT NULL,
    email             VARCHAR(254),
    specialty_code    VARCHAR(10)   NOT NULL REFERENCES specialty (code),
    site_id           VARCHAR(64)   NOT NULL,
    employment        VARCHAR(20)   NOT NULL,
    high_acuity       BOOLEAN       NOT NULL,
    multi_role        BOOLEAN       NOT NULL,
    privileges_active BOOLEAN       NOT NULL,
    clinical_fte      NUMERIC(4, 2) NOT NULL,
    npi               VARCHAR(10),
    active            BOOLEAN       NOT NULL,
    CONSTRAINT physician_user UNIQUE (user_id)
);

CREATE INDEX physician_by_name ON physician (sort_name, physician_id);
CREATE INDEX physician_by_specialty ON physician (specialty_code, sort_name, physician_id);
CREATE INDEX physician_by_site ON physician (site_id, sort_name, physician_id);
CREATE INDEX physician_by_place ON physician (site_id, specialty_code, active);
