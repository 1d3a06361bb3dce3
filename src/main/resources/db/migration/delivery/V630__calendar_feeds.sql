-- What somebody's calendar holds of a session: the revision of their own entry, which rises with every message, and whether
-- the last message put it there or took it out.
create table calendar_entry (
    session_id varchar(64) not null references training_session (id),
    user_id    varchar(64) not null,
    -- LEAD, CO_TRAINER or LEARNER, as the last message said
    part       varchar(12) not null,
    sequence   integer not null,
    invited    boolean not null,
    changed_at timestamp with time zone not null,
    primary key (session_id, user_id)
);
create index calendar_entry_user on calendar_entry (user_id);
-- The private feed of a person; only the digest of its token is kept, and a new token ends the old one.
create table calendar_feed (
    user_id      varchar(64) primary key,
    token_sha256 char(64) not null unique,
    made_at      timestamp with time zone not null
);
