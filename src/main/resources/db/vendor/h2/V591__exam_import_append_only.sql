create trigger exam_import_line_append_only before update, delete on exam_import_line
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
