create trigger usage_figure_append_only before update or delete or truncate on usage_figure
    for each statement execute function refuse_change();
create trigger usage_replacement_append_only before update or delete or truncate on usage_replacement
    for each statement execute function refuse_change();
create trigger usage_coverage_append_only before update or delete or truncate on usage_coverage
    for each statement execute function refuse_change();
