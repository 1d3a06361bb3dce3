create trigger exam_import_line_append_only before update or delete or truncate on exam_import_line
    for each statement execute function refuse_change();
