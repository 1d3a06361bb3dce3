create trigger metric_definition_append_only before update, delete on metric_definition
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger metric_reading_append_only before update, delete on metric_reading
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger metric_reading_wave_append_only before update, delete on metric_reading_wave
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger metric_snapshot_append_only before update, delete on metric_snapshot
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger metric_exclusion_append_only before update, delete on metric_exclusion
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
