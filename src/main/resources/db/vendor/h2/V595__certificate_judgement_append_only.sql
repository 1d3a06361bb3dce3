create trigger certificate_judgement_append_only before update, delete on certificate_judgement
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
