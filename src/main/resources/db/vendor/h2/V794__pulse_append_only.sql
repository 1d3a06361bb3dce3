create trigger pulse_item_append_only before update, delete on pulse_item
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger pulse_choice_append_only before update, delete on pulse_choice
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger pulse_day_append_only before update, delete on pulse_day
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger pulse_answer_append_only before update, delete on pulse_answer
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger pulse_mark_append_only before update, delete on pulse_mark
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger pulse_comment_append_only before update, delete on pulse_comment
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger pulse_rating_append_only before update, delete on pulse_rating
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
