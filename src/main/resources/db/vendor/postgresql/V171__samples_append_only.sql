create trigger audit_sample_append_only before update or delete or truncate on audit_sample
    for each statement execute function refuse_change();
create trigger audit_sample_case_append_only before update or delete or truncate on audit_sample_case
    for each statement execute function refuse_change();
