package health.sts.audit.seal;

/**
 * How far records and seals have come, as one statement sees it.
 *
 * @param lastLine largest id of a ledger line
 * @param sealedLine largest id of a sealed one
 * @param lastFlow largest id of a flow taken
 * @param sealedFlow largest id of a sealed one
 * @param batches sealed so far
 * @param records sealed so far
 */
public record Look(long lastLine, long sealedLine, long lastFlow, long sealedFlow, long batches, long records) {

    /** Whether something is there that came after the last sealed record. */
    public boolean behind() {
        return lastLine > sealedLine || lastFlow > sealedFlow;
    }
}
