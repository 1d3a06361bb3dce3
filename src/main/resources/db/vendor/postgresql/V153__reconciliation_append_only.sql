create trigger reconciliation_append_only before update or delete or truncate on reconciliation
    for each statement execute function refuse_change();
create trigger reconciliation_difference_append_only before update or delete or truncate on reconciliation_difference
    for each statement execute function refuse_change();
