package health.sts.accountability.deadlines;

import health.sts.accountability.CaseManagers;
import health.sts.accountability.Deputies;
import health.sts.accountability.EscalationLadder;
import health.sts.accountability.Fulfilment;
import health.sts.accountability.deadlines.Rungs.Rung;
import health.sts.engine.Decisions;
import health.sts.engine.Identities;
import health.sts.shared.CaseNames;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Walks through the deadlines that are due for a look, 200 at a time. */
@Service
class Ladder implements EscalationLadder {

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);
    static final int BATCH = 200;

    private final DeadlineStore store;
    private final Looks looks;
    private final Escalations escalations;
    private final Decisions decisions;
    private final Identities identities;
    private final Deputies deputies;
    private final ObjectProvider<CaseNames> caseNames;
    private final ObjectProvider<Fulfilment> fulfilments;
    private final ObjectProvider<CaseManagers> managers;
    private final Clock clock;

    Ladder(
            DeadlineStore store,
            Looks looks,
            Escalations escalations,
            Decisions decisions,
            Identities identities,
            Deputies deputies,
            ObjectProvider<CaseNames> caseNames,
            ObjectProvider<Fulfilment> fulfilments,
            ObjectProvider<CaseManagers> managers,
            Clock clock) {
        this.store = store;
        this.looks = looks;
        this.escalations = escalations;
        this.decisions = decisions;
        this.identities = identities;
        this.deputies = deputies;
        this.caseNames = caseNames;
        this.fulfilments = fulfilments;
        this.managers = managers;
        this.clock = clock;
    }

    @Override
    public Result run() {
        Run run = new Run(clock.instant());
        Deadline last = null;
        List<Deadline> batch;
        do {
            batch = store.toLookAt(run.now, last, BATCH);
            run.walk(batch);
            last = batch.isEmpty() ? null : batch.get(batch.size() - 1);
        } while (batch.size() == BATCH);
        return run.result();
    }

    /** One walk through everything that is due for a look; answers and people are asked for once. */
    private final class Run {

        private final Instant now;
        private final Rungs rungs = new Rungs(decisions);
        private final Recipients recipients = new Recipients(identities, deputies::inForce);
        private int looked;
        private int taken;
        private int cleared;
        private int failed;

        Run(Instant now) {
            this.now = now;
        }

        Result result() {
            return new Result(looked, taken, cleared, failed);
        }

        void walk(List<Deadline> batch) {
            List<Deadline> over = batch.stream().filter(this::over).toList();
            store.remove(over.stream().map(Deadline::key).toList());
            cleared += over.size();
            Map<Deadline, Instant> quiet = new LinkedHashMap<>();
            Map<Deadline, Set<Rung>> loud = new LinkedHashMap<>();
            batch.stream()
                    .filter(deadline -> !over.contains(deadline))
                    .forEach(deadline -> sort(deadline, quiet, loud));
            store.lookLater(quiet.keySet(), quiet.values());
            if (!loud.isEmpty()) {
                Map<String, String> names = names(loud.keySet());
                findManagers(loud.keySet());
                loud.forEach((deadline, steps) -> take(deadline, steps, names));
            }
        }

        private boolean over(Deadline deadline) {
            return !deadline.open()
                    || fulfilments
                            .orderedStream()
                            .anyMatch(met -> met.kind().equals(deadline.key().kind())
                                    && met.met(deadline.key().id()));
        }

        private void sort(Deadline deadline, Map<Deadline, Instant> quiet, Map<Deadline, Set<Rung>> loud) {
            looked++;
            try {
                Set<Rung> steps = rungs.at(looks.missed(deadline, now));
                if (steps.isEmpty()) {
                    quiet.put(deadline, looks.after(deadline, now));
                } else {
                    loud.put(deadline, steps);
                }
            } catch (RuntimeException failure) {
                fail(deadline, failure);
            }
        }

        private void take(Deadline deadline, Set<Rung> steps, Map<String, String> names) {
            try {
                taken += escalations.take(deadline, steps, recipients, looks.after(deadline, now), names);
            } catch (DuplicateKeyException otherNode) {
                LOG.debug("Another node takes the step of {}", deadline.key(), otherNode);
            } catch (RuntimeException failure) {
                fail(deadline, failure);
            }
        }

        private void fail(Deadline deadline, RuntimeException failure) {
            failed++;
            LOG.error("The deadline {} could not be looked at; the next run tries again", deadline.key(), failure);
        }

        private void findManagers(Set<Deadline> deadlines) {
            Map<Role, Set<String>> cases = new HashMap<>();
            for (Deadline deadline : deadlines) {
                Optional.ofNullable(deadline.escalateTo())
                        .flatMap(Role::ofGroup)
                        .filter(role -> deadline.businessKey() != null)
                        .ifPresent(role -> cases.computeIfAbsent(role, key -> new HashSet<>())
                                .add(deadline.businessKey()));
            }
            cases.forEach((role, keys) ->
                    managers.orderedStream().forEach(some -> recipients.answering(some.of(role, keys))));
        }

        private Map<String, String> names(Set<Deadline> deadlines) {
            Set<String> holders = deadlines.stream()
                    .map(Deadline::holder)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Set<String> cases = deadlines.stream()
                    .map(Deadline::businessKey)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Map<String, String> names = new HashMap<>(identities.names(holders));
            caseNames.orderedStream().forEach(some -> names.putAll(some.namesOf(cases)));
            return names;
        }
    }
}
