create trigger certificate_judgement_append_only before update or delete or truncate on certificate_judgement
    for each statement execute function refuse_change();
