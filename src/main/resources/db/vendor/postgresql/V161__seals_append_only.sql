create trigger seal_key_append_only before update or delete or truncate on seal_key
    for each statement execute function refuse_change();
create trigger seal_batch_append_only before update or delete or truncate on seal_batch
    for each statement execute function refuse_change();
create trigger seal_leaf_append_only before update or delete or truncate on seal_leaf
    for each statement execute function refuse_change();
