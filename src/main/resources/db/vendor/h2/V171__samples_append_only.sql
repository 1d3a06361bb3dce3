create trigger audit_sample_append_only before update, delete on audit_sample
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger audit_sample_case_append_only before update, delete on audit_sample_case
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
