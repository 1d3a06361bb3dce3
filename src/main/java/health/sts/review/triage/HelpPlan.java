package health.sts.review.triage;

import health.sts.review.InterventionKind;
import health.sts.review.ReviewSettings;
import health.sts.review.Triage;
import health.sts.review.triage.Judged.Person;
import health.sts.review.triage.TriageSteps.Counts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who is helped how (D8): a sprint for a specialty of which more than a quarter needs intensive help, otherwise one to one
 * for those who need it, and a class where several with one signal work together.
 */
@Component
class HelpPlan {

    private final ReviewSettings review;
    private final TriageSettings settings;

    HelpPlan(ReviewSettings review, TriageSettings settings) {
        this.review = review;
        this.settings = settings;
    }

    /**
     * One intervention to open.
     *
     * @param siteId null where its people work at several sites
     */
    record Planned(InterventionKind kind, String specialtyCode, String siteId, List<Judged> members) {

        static Planned of(InterventionKind kind, List<Judged> members) {
            List<String> sites = members.stream()
                    .map(member -> member.person().siteId())
                    .distinct()
                    .toList();
            return new Planned(
                    kind, members.get(0).person().specialtyCode(), sites.size() == 1 ? sites.get(0) : null, members);
        }
    }

    /**
     * The help for people who are not on track and have none.
     *
     * @param needing who they are
     * @param shares how the whole of each specialty stands
     */
    List<Planned> of(List<Judged> needing, Map<String, Counts> shares) {
        Map<String, List<Judged>> bySpecialty = new TreeMap<>(needing.stream()
                .sorted(Comparator.comparing((Judged one) -> one.person().siteId())
                        .thenComparing(one -> one.person().physicianId()))
                .collect(Collectors.groupingBy(one -> one.person().specialtyCode())));
        List<Planned> plan = new ArrayList<>();
        bySpecialty.forEach((specialty, people) -> plan.addAll(
                sprint(shares.get(specialty))
                        ? together(InterventionKind.SPRINT, people, settings.sprintMost())
                        : apart(people)));
        return plan;
    }

    /** Whether so many of a specialty need intensive help that all of it gets a sprint; the border itself is not enough. */
    boolean sprint(Counts specialty) {
        int all = specialty.onTrack() + specialty.coach() + specialty.intensive();
        return BigDecimal.valueOf(100L * specialty.intensive())
                        .compareTo(review.sprintAbove().multiply(BigDecimal.valueOf(all)))
                > 0;
    }

    private List<Planned> apart(List<Judged> people) {
        List<Planned> plan = new ArrayList<>();
        people.stream()
                .filter(one -> one.result() == Triage.INTENSIVE)
                .forEach(one -> plan.add(Planned.of(InterventionKind.MINI_SPRINT, List.of(one))));
        Map<String, List<Judged>> bySite = new TreeMap<>(people.stream()
                .filter(one -> one.result() == Triage.COACH)
                .collect(Collectors.groupingBy(one -> one.person().siteId())));
        bySite.values()
                .forEach(group -> plan.addAll(
                        group.size() >= settings.classFrom()
                                ? together(InterventionKind.CLASS, group, settings.classMost())
                                : together(InterventionKind.MINI_SPRINT, group, 1)));
        return plan;
    }

    /** As few groups as fit, of nearly the same size. */
    private static List<Planned> together(InterventionKind kind, List<Judged> people, int most) {
        int groups = (people.size() + most - 1) / most;
        List<Planned> plan = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            plan.add(Planned.of(
                    kind, people.subList(people.size() * group / groups, people.size() * (group + 1) / groups)));
        }
        return plan;
    }

    /** The sign-ins of the members. */
    static List<String> users(Planned planned) {
        return planned.members().stream()
                .map(Judged::person)
                .map(Person::userId)
                .toList();
    }
}
