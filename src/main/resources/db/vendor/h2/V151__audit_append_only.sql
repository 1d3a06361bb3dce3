create trigger model_kept_append_only before update, delete on model_kept
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger flow_taken_append_only before update, delete on flow_taken
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
