package health.sts.people.imports;

/**
 * Something that stands against an import, before it is stored.
 *
 * @param line where the row begins; 0 for the file as a whole
 * @param column header of the column, or null for the whole row
 */
record Problem(long line, String column, String reason) {}
