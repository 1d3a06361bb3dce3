package health.sts.audit.logs;

import static health.sts.audit.logs.LoggedStep.NOBODY;
import static health.sts.audit.logs.LoggedStep.SYSTEM;
import static health.sts.audit.logs.LoggedStep.UNRECORDED;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Brings together what history and ledger know of the steps of one case: history when they began and ended, the ledger
 * who did them. A line whose step is not (or no longer) in history is a step of its own.
 */
final class CaseSteps {

    /** What only holds other steps; those are in the log themselves. */
    private static final Set<String> CONTAINERS =
            Set.of("callActivity", "subProcess", "multiInstanceBody", "transaction", "adHocSubProcess");

    private static final Comparator<LoggedStep> BY_BEGIN = Comparator.comparing(
                    (LoggedStep step) -> step.startedAt() == null ? step.endedAt() : step.startedAt())
            .thenComparingLong(LoggedStep::sequence);

    private final List<Activity> activities = new ArrayList<>();
    private final List<LedgerStep> lines = new ArrayList<>();
    private final Set<String> instances = new HashSet<>();

    /** A row of the engine's history of activities. */
    record Activity(
            String id,
            String node,
            String name,
            String type,
            String task,
            String processInstance,
            LoggedStep.ModelVersion model,
            Instant startedAt,
            Instant endedAt,
            boolean canceled,
            long sequence) {

        boolean human() {
            return type.equals("userTask");
        }
    }

    void add(Activity activity) {
        activities.add(activity);
        instances.add(activity.processInstance());
    }

    void add(LedgerStep line) {
        lines.add(line);
    }

    List<LedgerStep> lines() {
        return lines;
    }

    /** The process instances that history knows of in this case. */
    Set<String> instances() {
        return instances;
    }

    /**
     * All steps in order.
     *
     * @param elsewhere process instances whose history exists but is not part of this log: their lines are left out
     */
    List<LoggedStep> inOrder(boolean gateways, Predicate<String> elsewhere) {
        Map<String, Deque<LedgerStep>> done = new HashMap<>();
        for (LedgerStep line : lines) {
            if (line.isNode()) {
                done.computeIfAbsent(place(line), place -> new ArrayDeque<>(1)).add(line);
            }
        }
        List<LoggedStep> steps = new ArrayList<>(activities.size());
        for (Activity activity : activities) {
            Deque<LedgerStep> there = activity.endedAt() == null || activity.canceled()
                    ? null
                    : done.get(place(activity.task(), activity.processInstance(), activity.node()));
            LedgerStep line = there == null ? null : there.poll();
            if (isStep(activity.type(), gateways)) {
                steps.add(step(activity, line));
            }
        }
        for (Deque<LedgerStep> left : done.values()) {
            left.stream()
                    .filter(line -> !elsewhere.test(line.processInstance()))
                    .forEach(line -> steps.add(step(line)));
        }
        steps.sort(BY_BEGIN);
        return steps;
    }

    /** A human step is known by its task, any other by where it is. */
    private static String place(String task, String processInstance, String node) {
        return task == null ? processInstance + ' ' + node : task;
    }

    private static String place(LedgerStep line) {
        return place(line.isRule() ? null : line.task(), line.processInstance(), line.step());
    }

    private static boolean isStep(String type, boolean gateways) {
        return !CONTAINERS.contains(type) && (gateways || !type.endsWith("Gateway"));
    }

    private static LoggedStep step(Activity of, LedgerStep line) {
        return new LoggedStep(
                of.id(),
                of.node(),
                of.name() == null || of.name().isBlank() ? of.node() : of.name(),
                of.type(),
                of.processInstance(),
                of.model(),
                of.startedAt(),
                of.endedAt(),
                of.canceled(),
                of.sequence(),
                line != null ? line.resource() : resourceOfUnsigned(of),
                line);
    }

    private static String resourceOfUnsigned(Activity of) {
        if (!of.human()) {
            return SYSTEM;
        }
        return of.endedAt() == null || of.canceled() ? NOBODY : UNRECORDED;
    }

    private static LoggedStep step(LedgerStep line) {
        return new LoggedStep(
                "ledger-" + line.id(),
                line.step(),
                line.stepName() == null || line.stepName().isBlank() ? line.step() : line.stepName(),
                line.step().replaceFirst("_.*", ""),
                line.processInstance(),
                line.model(),
                null,
                line.at(),
                false,
                Long.MAX_VALUE,
                line.resource(),
                line);
    }
}
