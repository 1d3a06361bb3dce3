create trigger metric_definition_append_only before update or delete or truncate on metric_definition
    for each statement execute function refuse_change();
create trigger metric_reading_append_only before update or delete or truncate on metric_reading
    for each statement execute function refuse_change();
create trigger metric_reading_wave_append_only before update or delete or truncate on metric_reading_wave
    for each statement execute function refuse_change();
create trigger metric_snapshot_append_only before update or delete or truncate on metric_snapshot
    for each statement execute function refuse_change();
create trigger metric_exclusion_append_only before update or delete or truncate on metric_exclusion
    for each statement execute function refuse_change();
