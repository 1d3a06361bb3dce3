create trigger metric_recomputation_append_only before update, delete on metric_recomputation
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
