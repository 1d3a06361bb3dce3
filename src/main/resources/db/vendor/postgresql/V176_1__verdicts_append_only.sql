create trigger ledger_verdict_append_only before update or delete or truncate on ledger_verdict
    for each statement execute function refuse_change();
