-- Public keys under which credentials were ever signed; a key that has been replaced still verifies what it signed.
create table credential_key (
    key_id     varchar(64) primary key,
    public_jwk varchar(2000) not null,
    first_used timestamp with time zone not null
);
