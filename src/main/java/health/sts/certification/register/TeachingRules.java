package health.sts.certification.register;

import health.sts.certification.TeachingResults.Kind;
import health.sts.certification.TeachingResults.Result;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.shared.SystemSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which results can be taken: in range, of people and specialties that exist, of days gone by, and nobody's own. */
@Component
class TeachingRules {

    private static final int LONGEST_SOURCE = 200;
    private static final BigDecimal LONGEST_HOURS = BigDecimal.valueOf(10_000);

    private final Roster roster;
    private final SystemSettings system;
    private final Clock clock;

    TeachingRules(Roster roster, SystemSettings system, Clock clock) {
        this.roster = roster;
        this.system = system;
        this.clock = clock;
    }

    /**
     * What is wrong with one result.
     *
     * @param index its place in the list
     */
    record Problem(int index, String field, String sentence) {}

    /** All that is wrong; two statements however many results. */
    List<Problem> problems(List<Result> results, String recordedBy) {
        Map<String, PhysicianView> people =
                roster
                        .physiciansOf(results.stream()
                                .map(Result::physicianId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, Function.identity()));
        Set<String> specialties =
                roster.specialties().stream().map(SpecialtyView::code).collect(Collectors.toSet());
        LocalDate today = LocalDate.ofInstant(clock.instant(), system.timeZone());
        Set<Object> seen = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            Findings findings = new Findings(index, problems);
            Result result = results.get(index);
            person(result, people.get(result.physicianId()), recordedBy, findings);
            findings.unless(
                    specialties.contains(result.specialtyCode()),
                    "specialtyCode",
                    "There is no specialty " + result.specialtyCode() + ".");
            days(result, today, findings);
            amount(result, findings);
            source(result, findings);
            findings.unless(seen.add(key(result)), "source", "The same result stands in the list twice.");
        }
        return problems;
    }

    /** What makes a result the same as another. */
    static List<Object> key(Result result) {
        return List.of(
                result.physicianId(),
                result.specialtyCode(),
                result.kind(),
                result.from(),
                result.until(),
                result.source());
    }

    private static void person(Result result, PhysicianView physician, String recordedBy, Findings findings) {
        findings.unless(physician != null, "physicianId", "The roster has no physician " + result.physicianId() + ".");
        findings.unless(
                physician == null || !physician.userId().equals(recordedBy),
                "physicianId",
                "Nobody records their own results. Ask another training manager.");
    }

    private static void days(Result result, LocalDate today, Findings findings) {
        findings.unless(!result.until().isBefore(result.from()), "until", "The last day must not be before the first.");
        findings.unless(!result.until().isAfter(today), "until", "The last day must not be in the future.");
    }

    private static void amount(Result result, Findings findings) {
        BigDecimal least = result.kind() == Kind.RATING ? BigDecimal.ONE : BigDecimal.ZERO;
        BigDecimal most =
                switch (result.kind()) {
                    case RATING -> BigDecimal.valueOf(5);
                    case FIRST_ATTEMPT -> BigDecimal.valueOf(100);
                    case HOURS -> LONGEST_HOURS;
                };
        findings.unless(
                result.amount().compareTo(least) >= 0
                        && result.amount().compareTo(most) <= 0
                        && result.amount().stripTrailingZeros().scale() <= 2,
                "amount",
                "Give a number from %s to %s with at most two decimals.".formatted(least, most.toPlainString()));
        boolean counted = result.kind() != Kind.HOURS;
        findings.unless(
                counted ? result.answers() > 0 && result.answers() <= 100_000 : result.answers() == 0,
                "answers",
                counted
                        ? "Say how many people the number rests on, at least one."
                        : "Hours have no answers; leave this at 0.");
    }

    private static void source(Result result, Findings findings) {
        findings.unless(
                !result.source().isBlank() && result.source().length() <= LONGEST_SOURCE,
                "source",
                "Say where it comes from, with at most %d characters.".formatted(LONGEST_SOURCE));
    }

    private record Findings(int index, List<Problem> problems) {

        void unless(boolean right, String field, String sentence) {
            if (!right) {
                problems.add(new Problem(index, field, sentence));
            }
        }
    }
}
