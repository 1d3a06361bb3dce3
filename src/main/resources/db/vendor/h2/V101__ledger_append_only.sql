create trigger ledger_line_append_only before update, delete on ledger_line
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
