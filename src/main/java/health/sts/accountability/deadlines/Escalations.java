package health.sts.accountability.deadlines;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.accountability.deadlines.Rungs.Rung;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of one deadline: mail, notice, ledger line and the next look commit together. */
@Component
class Escalations {

    private final DeadlineStore store;
    private final Mailbox mailbox;
    private final Notices notices;
    private final DecisionLedger ledger;
    private final Reminder words;
    private final Clock clock;

    Escalations(
            DeadlineStore store, Mailbox mailbox, Notices notices, DecisionLedger ledger, Reminder words, Clock clock) {
        this.store = store;
        this.mailbox = mailbox;
        this.notices = notices;
        this.ledger = ledger;
        this.words = words;
        this.clock = clock;
    }

    /**
     * In a transaction of its own, so that one failure does not undo the others.
     *
     * @param names display names by user id, and of the case by its business key
     * @return how many steps were taken; 0 where another node was faster
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int take(
            Deadline deadline, Set<Rung> rungs, Recipients recipients, Instant nextLook, Map<String, String> names) {
        if (!store.moveOn(deadline, nextLook)) {
            return 0;
        }
        int taken = 0;
        for (Rung rung : rungs) {
            if (store.take(deadline, rung.step(), rung.recipient(), clock.instant())) {
                tell(deadline, rung, recipients.of(rung.recipient(), deadline), names);
                taken++;
            }
        }
        return taken;
    }

    private void tell(Deadline deadline, Rung rung, Set<String> people, Map<String, String> names) {
        String caseName = names.get(deadline.businessKey());
        String owner = names.getOrDefault(deadline.holder(), deadline.holder());
        mailbox.write(
                people,
                words.subject(deadline),
                words.mail(deadline, caseName, owner, words.reason(rung.recipient())),
                deadline.businessKey());
        notices.tell(people, words.sentence(deadline, caseName, owner), deadline.link(), deadline.businessKey());
        ledger.record(new LedgerEntry(
                Kind.ESCALATION,
                deadline.step(),
                rung.step(),
                deadline.key().kind(),
                deadline.key().id(),
                deadline.businessKey(),
                content(deadline, rung, people)));
    }

    private static Map<String, Object> content(Deadline deadline, Rung rung, Set<String> people) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("recipient", rung.recipient());
        content.put("told", new ArrayList<>(people));
        content.put("holder", deadline.holder());
        content.put("due", deadline.due().toString());
        return content;
    }
}
