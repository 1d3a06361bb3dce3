-- The training manager was told that this trainer cannot start because the specialty has no curriculum; told once.
alter table certification add column told_waiting boolean default false not null;
