-- A week of at-the-elbow support of a wave, as the table support-taper decided it, with what it was asked. Never changed.
create table support_week (
    id         varchar(64) primary key,
    wave_id    varchar(64) not null,
    week_no    integer not null,
    starts_on  date not null,
    ends_on    date not null,
    percent    integer not null,
    held       boolean not null,
    reason     varchar(500) not null,
    inputs     varchar(2000) not null,
    rule       varchar(200) not null,
    planned_by varchar(64) not null,
    planned_at timestamp with time zone not null,
    unique (wave_id, week_no)
);
-- Posts of a week at a site for a specialty by formula D1, with what it was fed with. Never changed.
create table support_post (
    id             varchar(64) primary key,
    week_id        varchar(64) not null references support_week (id),
    site_id        varchar(64) not null,
    specialty_code varchar(16) not null,
    high_acuity    integer not null,
    others         integer not null,
    on_shift       numeric(10, 4) not null,
    full_posts     numeric(10, 4) not null,
    percent        integer not null,
    posts          integer not null,
    formula        varchar(64) not null,
    unique (week_id, site_id, specialty_code)
);
-- A stretch of a day at a site with posts to fill. Never changed; who fills them is in places and events.
create table support_shift (
    id        varchar(64) primary key,
    week_id   varchar(64) not null references support_week (id),
    wave_id   varchar(64) not null,
    site_id   varchar(64) not null,
    starts_at timestamp with time zone not null,
    ends_at   timestamp with time zone not null,
    zone      varchar(64) not null,
    posts     integer not null,
    unique (week_id, site_id, starts_at)
);
create index support_shift_ahead on support_shift (ends_at, id);
create index support_shift_wave on support_shift (wave_id, starts_at, id);
-- Who is on a shift now.
create table shift_place (
    shift_id       varchar(64) not null references support_shift (id),
    user_id        varchar(64) not null,
    physician_id   varchar(64) not null,
    specialty_code varchar(16) not null,
    hours          numeric(5, 2) not null,
    taken_at       timestamp with time zone not null,
    primary key (shift_id, user_id)
);
create index shift_place_user on shift_place (user_id, shift_id);
-- Who took and gave back which shift, was put on it or taken off. Nothing in it changes.
create table shift_event (
    id       varchar(64) primary key,
    shift_id varchar(64) not null references support_shift (id),
    user_id  varchar(64) not null,
    kind     varchar(16) not null,
    reason   varchar(1000),
    done_by  varchar(64) not null,
    done_at  timestamp with time zone not null
);
create index shift_event_of on shift_event (shift_id, done_at);
create index shift_event_at on shift_event (done_at, id);
-- Whether somebody was there, said by somebody else after the shift; what counts as support hours. Nothing in it changes.
create table shift_attendance (
    shift_id     varchar(64) not null references support_shift (id),
    user_id      varchar(64) not null,
    physician_id varchar(64) not null,
    attended     boolean not null,
    hours        numeric(5, 2) not null,
    reason       varchar(1000),
    confirmed_by varchar(64) not null,
    confirmed_at timestamp with time zone not null,
    primary key (shift_id, user_id)
);
