package health.sts.review.outcome;

import java.math.BigDecimal;

/**
 * What the records of some people come to.
 *
 * @param people how many people or answers count
 * @param excluded how many records do not
 */
record Sums(BigDecimal numerator, BigDecimal denominator, int people, int excluded) {

    static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

    Sums plus(Sums other) {
        return new Sums(
                numerator.add(other.numerator),
                denominator.add(other.denominator),
                people + other.people,
                excluded + other.excluded);
    }
}
