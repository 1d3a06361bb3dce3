create trigger usage_figure_append_only before update, delete on usage_figure
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger usage_replacement_append_only before update, delete on usage_replacement
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger usage_coverage_append_only before update, delete on usage_coverage
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
