create trigger sustainment_figure_append_only before update, delete on sustainment_figure
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger attrition_check_append_only before update, delete on attrition_check
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger newcomer_append_only before update, delete on newcomer
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger shortage_answer_append_only before update, delete on shortage_answer
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger cme_entry_append_only before update, delete on cme_entry
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger trainer_thanks_append_only before update, delete on trainer_thanks
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger recruitment_restart_append_only before update, delete on recruitment_restart
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
