-- Only in profile demo: what of the demonstration is done.
create table demo_note (
    name  varchar(64) not null primary key,
    noted varchar(200) not null
);
