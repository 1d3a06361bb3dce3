package health.sts.certification.curriculum;

import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.util.Locale;

/** What one item of a curriculum must be, and when it counts as changed. */
final class ItemRules {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(200);
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DETAILS = 1_000;

    private ItemRules() {}

    static CurriculumItem stripped(CurriculumItem item) {
        return new CurriculumItem(
                item.code() == null ? "" : item.code().strip().toUpperCase(Locale.ROOT),
                item.kind(),
                item.title() == null ? "" : item.title().strip(),
                item.details() == null || item.details().isBlank()
                        ? null
                        : item.details().strip(),
                item.revision(),
                item.hours(),
                item.mandatory());
    }

    static void check(CurriculumItem item, int place) {
        if (!item.code().matches("[A-Z0-9][A-Z0-9-]{1,31}")) {
            throw Refusal.invalid(
                    "code." + place,
                    "Line %d: a code has 2 to 32 letters, digits and hyphens, for example EHR-CORE.".formatted(place));
        }
        if (item.kind() == null) {
            throw Refusal.invalid("kind." + place, "Line %d: choose the kind of %s.".formatted(place, item.code()));
        }
        PublicationRules.words("title." + place, "The title in line " + place, item.title(), LONGEST_TITLE);
        if (item.details() != null) {
            PublicationRules.atMost(
                    "details." + place, "The details in line " + place, item.details(), LONGEST_DETAILS);
        }
        checkHours(item, place);
    }

    private static void checkHours(CurriculumItem item, int place) {
        BigDecimal hours = item.hours();
        if (item.kind() == Kind.SCENARIO) {
            if (hours != null) {
                throw Refusal.invalid(
                        "hours." + place,
                        "Line %d: a scenario is passed or not and has no hours. Leave them empty.".formatted(place));
            }
            return;
        }
        if (hours == null) {
            throw Refusal.invalid(
                    "hours." + place,
                    "Line %d: say how many hours %s has to be attended.".formatted(place, item.code()));
        }
        if (hours.signum() <= 0
                || hours.compareTo(MOST_HOURS) > 0
                || hours.stripTrailingZeros().scale() > 2) {
            throw Refusal.invalid(
                    "hours." + place,
                    "Line %d: hours are more than 0, at most 200, with at most two decimals, for example 7.5."
                            .formatted(place));
        }
    }

    /** Whether somebody who did the item before has to do it as it is now: new words or hours, or no longer optional. */
    static boolean changed(CurriculumItem before, CurriculumItem now) {
        return before.kind() != now.kind()
                || !before.title().equals(now.title())
                || !text(before.details()).equals(text(now.details()))
                || !sameHours(before.hours(), now.hours())
                || !before.mandatory() && now.mandatory();
    }

    private static boolean sameHours(BigDecimal before, BigDecimal now) {
        return before == null || now == null ? before == now : before.compareTo(now) == 0;
    }

    private static String text(String details) {
        return details == null ? "" : details;
    }
}
