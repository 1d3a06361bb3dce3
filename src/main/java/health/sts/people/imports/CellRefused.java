package health.sts.people.imports;

/** A cell that its column cannot take; the message says why and the way out. */
final class CellRefused extends RuntimeException {

    CellRefused(String sentence) {
        super(sentence);
    }
}
