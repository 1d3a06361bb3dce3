package health.sts.certification.curriculum;

import health.sts.certification.curriculum.CurriculumItem.Kind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

/** The hours of courses and classes that are mandatory, beside what steps 5.1 and 5.2 took elsewhere (A). */
public record CurriculumHours(BigDecimal total) {

    /** Hours of a published programme of physician super users (A). */
    private static final BigDecimal USUAL = BigDecimal.valueOf(26);

    /** The mandatory hours of these items; hours that are missing count as none. */
    public static CurriculumHours of(Collection<CurriculumItem> items) {
        return new CurriculumHours(items.stream()
                .filter(item -> item.mandatory() && item.kind() != Kind.SCENARIO)
                .map(CurriculumItem::hours)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Whether it is another number than usual, which is worth a look and no fault. */
    public boolean unusual() {
        return total.compareTo(USUAL) != 0;
    }

    /** For people: the hours that are usual. */
    public String usual() {
        return USUAL.toPlainString();
    }

    /** For people: "26" or "7.5". */
    public String words() {
        return total.signum() == 0 ? "0" : total.stripTrailingZeros().toPlainString();
    }
}
