-- A file of the service desk also resolves tickets that were taken while they were open.
alter table ticket_import add column resolved integer default 0 not null;
