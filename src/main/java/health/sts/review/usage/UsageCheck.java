package health.sts.review.usage;

import health.sts.people.csv.CsvRow;
import health.sts.review.usage.UsagePeople.Directory;
import health.sts.review.usage.UsagePerson.Seen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What stands against lines beside their own contents: whom they name, other lines, and what was loaded before. */
final class UsageCheck {

    private static final BigDecimal WORTH_A_LOOK = BigDecimal.TEN;

    private final Directory people;
    private final UsageSettings settings;
    private final Consumer<UsageProblem> problems;
    private final Map<Edition, Version> versions = new HashMap<>();

    UsageCheck(Directory people, UsageSettings settings, Consumer<UsageProblem> problems) {
        this.people = people;
        this.settings = settings;
        this.problems = problems;
    }

    private record Edition(UsagePeriod period, String vendor) {}

    private record Version(String text, long line) {}

    /** The person meant, or null with the reason told; what was found in the line by itself is told as well. */
    UsagePerson person(UsageLine line) {
        line.found().forEach(problems);
        if (line.physician() == null) {
            return null;
        }
        UsagePerson person = people.named(line.physician());
        String wrong = person == null
                ? "Nobody in the roster has the id, user id or e-mail address \"%s\". Correct it, or load the roster first."
                        .formatted(CsvRow.shown(line.physician()))
                : person == Directory.AMBIGUOUS
                        ? "\"%s\" names more than one physician. Use the physician id."
                                .formatted(CsvRow.shown(line.physician()))
                        : person.active()
                                ? null
                                : "This physician has left the roster. Remove the line, or correct the roster first.";
        if (wrong == null) {
            return person;
        }
        problems.accept(UsageProblem.problem(line.line(), UsageColumn.PHYSICIAN, wrong));
        return null;
    }

    /** The line if it can be loaded as far as this tells, else null with the reasons told. */
    CheckedLine check(UsageLine line, UsagePerson person, List<StandingLine> standing) {
        if (line.period() == null || line.vendor() == null || line.version() == null) {
            return null;
        }
        String wrong = wrongPeriod(line, person, standing);
        if (wrong != null) {
            problems.accept(UsageProblem.problem(line.line(), UsageColumn.PERIOD_FROM, wrong));
            return null;
        }
        Version first = versions.computeIfAbsent(
                new Edition(line.period(), line.vendor()), edition -> new Version(line.version(), line.line()));
        if (!first.text().equals(line.version())) {
            problems.accept(UsageProblem.problem(
                    line.line(),
                    UsageColumn.DEFINITION_VERSION,
                    "Line %d gives version \"%s\" for the same vendor and period. Figures of two definitions are not mixed; ask the vendor for one."
                            .formatted(first.line(), CsvRow.shown(first.text()))));
        }
        float[] aDay = UsagePerson.aDay(line);
        compare(line, aDay, person, standing);
        person.see(line, aDay);
        return new CheckedLine(
                line,
                person,
                standing.stream()
                        .filter(before -> before.period().equals(line.period()))
                        .findFirst()
                        .orElse(null));
    }

    private static String wrongPeriod(UsageLine line, UsagePerson person, List<StandingLine> standing) {
        UsagePeriod period = line.period();
        if (person.goLive() != null
                && period.from().isBefore(person.goLive())
                && !period.until().isBefore(person.goLive())) {
            return "The period crosses the go-live on %s. Report the days before and from then on as two lines."
                    .formatted(person.goLive());
        }
        Seen other = person.overlapping(period);
        if (other != null) {
            return other.period().equals(period)
                    ? "Line %d is about the same physician and period. Keep one of the two.".formatted(other.line())
                    : "The period overlaps %s of line %d for the same physician. Days count once."
                            .formatted(other.period().words(), other.line());
        }
        return standing.stream()
                .filter(before -> !before.saysNothing() && !line.saysNothing())
                .filter(before ->
                        before.period().overlaps(period) && !before.period().equals(period))
                .findFirst()
                .map(before ->
                        "The period overlaps %s, loaded with %s. Use the same days to correct it, or take it back first by a line of these days without figures."
                                .formatted(before.period().words(), before.loadId()))
                .orElse(null);
    }

    private void compare(UsageLine line, float[] aDay, UsagePerson person, List<StandingLine> standing) {
        UsagePeriod newest = person.newest();
        boolean follows = newest != null && newest.isRightBefore(line.period());
        if (follows || newest != null && line.period().isRightBefore(newest)) {
            compare(line, aDay, person.newestADay(), person.newestInWrvu(), follows);
            return;
        }
        standing.stream()
                .filter(before -> before.period().isRightBefore(line.period()))
                .findFirst()
                .ifPresent(before -> compare(
                        line, aDay, UsagePerson.aDay(before.asLine()), Objects.equals(before.unit(), "WRVU"), true));
    }

    private void compare(UsageLine line, float[] aDay, float[] otherADay, boolean otherInWrvu, boolean otherIsBefore) {
        List<String> odd = new ArrayList<>(0);
        for (int i = 0; i < aDay.length; i++) {
            UsageColumn column = UsagePerson.WATCHED.get(i);
            boolean otherUnit = column == UsageColumn.VISITS && otherInWrvu != "WRVU".equals(line.unit());
            float less = Math.min(aDay[i], otherADay[i]);
            float more = Math.max(aDay[i], otherADay[i]);
            boolean small = more * line.period().days() < WORTH_A_LOOK.floatValue();
            if (!otherUnit
                    && !small
                    && less > 0
                    && more / less >= settings.factor().floatValue()) {
                boolean grew = aDay[i] > otherADay[i] == otherIsBefore;
                odd.add("%s %s to %s"
                        .formatted(
                                column.header(),
                                grew ? "grew" : "fell",
                                String.format(Locale.ROOT, grew ? "%.1f times" : "1/%.1f", more / less)));
            }
        }
        if (!odd.isEmpty()) {
            problems.accept(UsageProblem.warning(
                    line.line(),
                    null,
                    "For a day, beside the period %s: %s. Check the report."
                            .formatted(otherIsBefore ? "before" : "after it", String.join(", ", odd))));
        }
    }
}
