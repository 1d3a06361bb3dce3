package health.sts.certification.curriculum;

import health.sts.shared.Refusal;
import java.math.BigDecimal;

/** Hours attended count up to the hours of the class; only all of them complete it (step 5.1, 100 % attendance). */
final class HoursRule {

    private HoursRule() {}

    static BigDecimal checked(CourseworkItem item, BigDecimal hours) {
        String whole = item.hours().stripTrailingZeros().toPlainString();
        if (hours == null || hours.signum() <= 0 || hours.stripTrailingZeros().scale() > 2) {
            throw Refusal.invalid(
                    "hours",
                    "Give all hours you attended so far as a number above 0 with at most two decimals; %s has %s hours."
                            .formatted(item.title(), whole));
        }
        if (hours.compareTo(item.hours()) > 0) {
            throw Refusal.invalid(
                    "hours", "%s has %s hours, so you cannot have attended more.".formatted(item.title(), whole));
        }
        return hours;
    }
}
