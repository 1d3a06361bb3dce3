create trigger triage_run_append_only before update, delete on triage_run
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger triage_result_append_only before update, delete on triage_result
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger intervention_event_append_only before update, delete on intervention_event
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
