create trigger metric_recomputation_append_only before update or delete or truncate on metric_recomputation
    for each statement execute function refuse_change();
