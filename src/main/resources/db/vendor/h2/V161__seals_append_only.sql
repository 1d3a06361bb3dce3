create trigger seal_key_append_only before update, delete on seal_key
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger seal_batch_append_only before update, delete on seal_batch
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger seal_leaf_append_only before update, delete on seal_leaf
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
