package health.sts.people.imports;

/** Turns the text of a filled cell into the value of its column. */
@FunctionalInterface
interface CellReader {

    /** @throws CellRefused where the column cannot take it */
    Object read(String text);
}
