create trigger sustainment_figure_append_only before update or delete or truncate on sustainment_figure
    for each statement execute function refuse_change();
create trigger attrition_check_append_only before update or delete or truncate on attrition_check
    for each statement execute function refuse_change();
create trigger newcomer_append_only before update or delete or truncate on newcomer
    for each statement execute function refuse_change();
create trigger shortage_answer_append_only before update or delete or truncate on shortage_answer
    for each statement execute function refuse_change();
create trigger cme_entry_append_only before update or delete or truncate on cme_entry
    for each statement execute function refuse_change();
create trigger trainer_thanks_append_only before update or delete or truncate on trainer_thanks
    for each statement execute function refuse_change();
create trigger recruitment_restart_append_only before update or delete or truncate on recruitment_restart
    for each statement execute function refuse_change();
