-- The private feed of a person; only the digest of its token is kept, and a new token ends the old one.
create table calendar_feed (
    user_id      varchar(64) primary key,
    token_sha256 char(64) not null unique,
    made_at      timestamp with time zone not null
);
