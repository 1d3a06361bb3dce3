create trigger pulse_item_append_only before update or delete or truncate on pulse_item
    for each statement execute function refuse_change();
create trigger pulse_choice_append_only before update or delete or truncate on pulse_choice
    for each statement execute function refuse_change();
create trigger pulse_day_append_only before update or delete or truncate on pulse_day
    for each statement execute function refuse_change();
create trigger pulse_answer_append_only before update or delete or truncate on pulse_answer
    for each statement execute function refuse_change();
create trigger pulse_mark_append_only before update or delete or truncate on pulse_mark
    for each statement execute function refuse_change();
create trigger pulse_comment_append_only before update or delete or truncate on pulse_comment
    for each statement execute function refuse_change();
create trigger pulse_rating_append_only before update or delete or truncate on pulse_rating
    for each statement execute function refuse_change();
