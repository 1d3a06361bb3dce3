package health.sts.review.support;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Tickets of two weeks, as the taper compares them.
 *
 * @param last the newer week, as far as it has gone; null before there is one
 * @param before the week before; null before there is one
 */
record TicketTrend(Week last, Week before) {

    static final TicketTrend NONE = new TicketTrend(null, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One week, or its days until now.
     *
     * @param days how long it was looked at
     */
    record Week(int tickets, int active, BigDecimal days) {

        boolean counts() {
            return active > 0 && days.signum() > 0;
        }

        /** Tickets per active physician and day. */
        BigDecimal rate() {
            return BigDecimal.valueOf(tickets).divide(days.multiply(BigDecimal.valueOf(active)), MathContext.DECIMAL64);
        }

        String words() {
            return counts()
                    ? "%d tickets of %d active physicians in %s days"
                            .formatted(
                                    tickets, active, days.stripTrailingZeros().toPlainString())
                    : "nobody was active";
        }
    }

    boolean compared() {
        return last != null && before != null && last.counts() && before.counts();
    }

    /** In percent of the week before; negative where tickets rose, 100 where there were none in both, 0 uncompared. */
    BigDecimal fall() {
        if (!compared()) {
            return BigDecimal.ZERO;
        }
        if (before.tickets() == 0) {
            return last.tickets() == 0 ? HUNDRED : HUNDRED.negate();
        }
        return before.rate().subtract(last.rate()).multiply(HUNDRED).divide(before.rate(), 4, RoundingMode.HALF_UP);
    }
}
