create trigger ledger_verdict_append_only before update, delete on ledger_verdict
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
