create trigger reconciliation_append_only before update, delete on reconciliation
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger reconciliation_difference_append_only before update, delete on reconciliation_difference
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
