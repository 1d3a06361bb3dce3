-- Figures of EHR use by physician and period. What a file says becomes visible with loaded_at of its load, all at once.
create table usage_load (
    id           varchar(64) primary key,
    -- the order in which loads became visible: of two that say something of the same physician and period, the later counts
    number       bigint unique,
    -- CHECKING, REFUSED, CHECKED, LOADING, LOADED, STOPPED
    state        varchar(12) not null,
    file_name    varchar(200) not null,
    sha256       char(64) not null,
    -- the same while it loads and ever after, so that a file is loaded once
    loaded_sha256 char(64) unique,
    bytes        bigint not null,
    lines        integer not null,
    problems     integer not null,
    warnings     integer not null,
    missing      integer not null,
    replaces     integer not null,
    vendors      varchar(500),
    period_from  date,
    period_until date,
    -- how far the run under way is; a run that has not told for a while was interrupted
    lines_done   integer not null,
    last_line    bigint not null,
    runner       varchar(64),
    beat_at      timestamp with time zone not null,
    reason       varchar(1000),
    fault        varchar(500),
    uploaded_by  varchar(64) not null,
    uploaded_at  timestamp with time zone not null,
    loaded_by    varchar(64),
    loaded_at    timestamp with time zone
);
create index usage_load_list on usage_load (uploaded_at, id);
create index usage_load_hash on usage_load (sha256, uploaded_at);
-- The file between its upload and its end, in pieces, so that no node keeps it in memory.
create table usage_file_part (
    load_id varchar(64) not null references usage_load (id),
    part_no integer not null,
    content bytea not null,
    primary key (load_id, part_no)
);
-- What stands against a file, what looks odd in it, and who is missing from it.
create table usage_problem (
    load_id     varchar(64) not null references usage_load (id),
    problem_no  integer not null,
    -- PROBLEM, WARNING, MISSING
    kind        varchar(8) not null,
    -- 0: the file as a whole
    line_no     bigint not null,
    column_name varchar(64),
    reason      varchar(500) not null,
    primary key (load_id, problem_no)
);
create index usage_problem_by_kind on usage_problem (load_id, kind, problem_no);
-- One line of a file. A figure that is null was not reported.
create table usage_figure (
    load_id                  varchar(64) not null references usage_load (id),
    line_no                  integer not null,
    physician_id             varchar(64) not null,
    period_from              date not null,
    -- the last day of the period
    period_until             date not null,
    -- the day by which the period belongs to a stretch of days
    period_middle            date not null,
    days                     integer not null,
    vendor                   varchar(60) not null,
    definition_version       varchar(40) not null,
    encounters               integer,
    closed_same_day          integer,
    closed_within_3_days     integer,
    discharges               integer,
    incomplete_after_30_days integer,
    medication_orders        integer,
    orders_by_prescriber     integer,
    ehr_hours                numeric(8, 2),
    scheduled_hours          numeric(8, 2),
    after_hours_hours        numeric(8, 2),
    visits                   numeric(10, 2),
    -- VISITS or WRVU; null without visits
    visits_unit              varchar(8),
    primary key (load_id, line_no)
);
create index usage_figure_of on usage_figure (physician_id, period_middle, load_id);
-- How many figures of earlier loads a load took the place of.
create table usage_replacement (
    load_id          varchar(64) not null references usage_load (id),
    replaced_load_id varchar(64) not null references usage_load (id),
    lines            integer not null,
    primary key (load_id, replaced_load_id)
);
create index usage_replacement_of on usage_replacement (replaced_load_id);
-- How many physicians of a wave a load brought figures of, by period; those who had none before are counted as added.
create table usage_coverage (
    load_id            varchar(64) not null references usage_load (id),
    coverage_no        integer not null,
    -- null: physicians of no wave
    wave_id            varchar(64),
    period_from        date not null,
    period_until       date not null,
    vendor             varchar(60) not null,
    definition_version varchar(40) not null,
    lines              integer not null,
    added              integer not null,
    primary key (load_id, coverage_no)
);
create index usage_coverage_of on usage_coverage (wave_id, period_from);
