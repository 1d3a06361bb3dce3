-- A calendar message that travels with a mail: its method (REQUEST, CANCEL) and its text.
alter table mail_message add column calendar_method varchar(16);
alter table mail_message add column calendar varchar(8000);
