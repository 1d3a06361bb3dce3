-- The questionnaire of a pulse, version by version; a version that was asked is kept as it was. A code keeps its meaning
-- across versions, since scores are computed by code.
create table pulse_item (
    version   integer not null,
    item      varchar(16) not null,
    part      varchar(16) not null,
    number    integer not null,
    statement varchar(400) not null,
    primary key (version, item),
    unique (version, number)
);
create table pulse_choice (
    version integer not null,
    part    varchar(16) not null,
    mark    integer not null,
    words   varchar(200) not null,
    primary key (version, part, mark)
);
-- One pulse for a wave and a point of its review.
create table pulse (
    id           varchar(64) primary key,
    wave_id      varchar(64) not null,
    review_point varchar(16) not null,
    version      integer not null,
    opened_by    varchar(64) not null,
    opened_at    timestamp with time zone not null,
    closes_at    timestamp with time zone not null,
    reminded_at  timestamp with time zone,
    extended_at  timestamp with time zone,
    closed_at    timestamp with time zone,
    unique (wave_id, review_point)
);
create index pulse_open on pulse (closed_at, closes_at);
-- The day at which the stretch of days ends that a pulse looks back on. Where the wave moves, the new day is added, so that
-- a reading of the old days still finds what it found.
create table pulse_day (
    pulse_id    varchar(64) not null references pulse (id),
    until_day   date not null,
    recorded_at timestamp with time zone not null,
    primary key (pulse_id, until_day)
);
-- Who was asked and, until it closes, whether they have answered; without a time. When it closes the rows are written anew
-- in the order of physicians and say nothing about answers any more.
create table pulse_invitation (
    pulse_id       varchar(64) not null references pulse (id),
    physician_id   varchar(64) not null,
    user_id        varchar(64) not null,
    specialty_code varchar(16) not null,
    answered       boolean not null,
    primary key (pulse_id, physician_id)
);
create index pulse_invitation_user on pulse_invitation (user_id, answered);
-- The box in which answers lie while the pulse is open: a random id, no person and no time. When it closes they are taken
-- out, mixed by their ids and written to the tables below; nothing reads the box before.
create table pulse_ballot (
    id             varchar(64) primary key,
    pulse_id       varchar(64) not null references pulse (id),
    specialty_code varchar(16) not null,
    comment_text   varchar(1000)
);
create index pulse_ballot_of on pulse_ballot (pulse_id);
create table pulse_ballot_mark (
    ballot_id varchar(64) not null references pulse_ballot (id),
    item      varchar(16) not null,
    mark      integer not null,
    primary key (ballot_id, item)
);
-- Nobody's. The specialty is kept only where so many of it answered that nobody can be told from it, nor by what remains
-- when the others are taken from the whole.
create table pulse_answer (
    id             varchar(64) primary key,
    pulse_id       varchar(64) not null references pulse (id),
    specialty_code varchar(16)
);
create index pulse_answer_of on pulse_answer (pulse_id);
create table pulse_mark (
    answer_id varchar(64) not null references pulse_answer (id),
    item      varchar(16) not null,
    mark      integer not null,
    primary key (answer_id, item)
);
-- Apart from the answers, since somebody's words tell more about them than marks do.
create table pulse_comment (
    id           varchar(64) primary key,
    pulse_id     varchar(64) not null references pulse (id),
    comment_text varchar(1000) not null
);
create index pulse_comment_of on pulse_comment (pulse_id, id);
-- How sure somebody said they are, with their name and of their own will; the newest number counts.
create table pulse_rating (
    pulse_id     varchar(64) not null references pulse (id),
    physician_id varchar(64) not null,
    number       integer not null,
    rating       integer not null,
    given_on     date not null,
    primary key (pulse_id, physician_id, number)
);
