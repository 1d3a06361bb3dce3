package health.sts.people.imports;

/**
 * One column of a file.
 *
 * @param header its name in the first line, compared without case
 * @param field the table column it fills
 * @param required whether header and cell must be there
 * @param unique whether two rows of a file may not share a value
 * @param hint what goes into it, for people
 */
record SheetColumn(String header, String field, boolean required, boolean unique, String hint, CellReader reader) {

    static SheetColumn required(String header, String field, String hint, CellReader reader) {
        return new SheetColumn(header, field, true, false, hint, reader);
    }

    static SheetColumn optional(String header, String field, String hint, CellReader reader) {
        return new SheetColumn(header, field, false, false, hint, reader);
    }

    SheetColumn once() {
        return new SheetColumn(header, field, required, true, hint, reader);
    }
}
