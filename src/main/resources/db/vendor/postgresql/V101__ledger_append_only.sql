create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
    raise exception 'Ledger lines are never changed or deleted';
end $$;

create trigger ledger_line_append_only before update or delete or truncate on ledger_line
    for each statement execute function refuse_ledger_change();
