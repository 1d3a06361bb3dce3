create trigger review_minute_append_only before update or delete or truncate on review_minute
    for each statement execute function refuse_change();
