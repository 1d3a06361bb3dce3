create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never changed or deleted', tg_table_name;
end $$;

create trigger model_kept_append_only before update or delete or truncate on model_kept
    for each statement execute function refuse_change();
create trigger flow_taken_append_only before update or delete or truncate on flow_taken
    for each statement execute function refuse_change();
