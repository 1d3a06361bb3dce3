create trigger review_minute_append_only before update, delete on review_minute
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
