CREATE TABLE site_holiday (
    calendar_id  VARCHAR(64)  NOT NULL,
    free_day     DATE         NOT NULL,
    name         VARCHAR(100) NOT NULL,
    CONSTRAINT pk_site_holiday PRIMARY KEY (calendar_id, free_day)
);
