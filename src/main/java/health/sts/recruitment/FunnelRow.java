package health.sts.recruitment;

/**
 * How far the recruitment of one specialty in one wave is.
 *
 * @param required trainers the wave cannot do without
 * @param toRecruit seats including the reserve of 20 % (A)
 * @param filled seats of appointed trainers
 * @param held seats of candidates who are on their way to appointment
 * @param assessing candidates before the eligibility result
 * @param inReserve candidates who move up when a seat opens
 * @param ended candidacies that came to nothing
 */
public record FunnelRow(
        String specialtyCode,
        String specialtyName,
        int required,
        int toRecruit,
        int filled,
        int held,
        int assessing,
        int inReserve,
        int ended) {

    /** Seats that nobody holds. */
    public int open() {
        return toRecruit - filled - held;
    }

    /** Whether nobody has come forward at all. */
    public boolean withoutCandidates() {
        return filled + held + assessing + inReserve == 0;
    }
}
