package health.sts.audit.seal.watch;

import health.sts.accountability.Mailbox;
import health.sts.audit.seal.SealDay;
import health.sts.audit.seal.SealSettings;
import health.sts.audit.seal.Seals;
import health.sts.audit.verify.Head;
import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the newest head to the auditors once a day, whichever node thinks of it first. */
@Component
class HeadMail {

    private final Seals seals;
    private final SealDay day;
    private final Identities identities;
    private final Mailbox mailbox;
    private final SealSettings settings;

    HeadMail(Seals seals, SealDay day, Identities identities, Mailbox mailbox, SealSettings settings) {
        this.seals = seals;
        this.day = day;
        this.identities = identities;
        this.mailbox = mailbox;
        this.settings = settings;
    }

    @Scheduled(initialDelayString = "${sts.seal.mail-every:PT10M}", fixedDelayString = "${sts.seal.mail-every:PT10M}")
    @Transactional
    void run() {
        if (settings.running()) {
            seals.newest().ifPresent(this::send);
        }
    }

    /** Sends this head unless today's was sent, in the caller's transaction. */
    void send(Head head) {
        List<String> auditors = identities.usersIn(Role.AUDITOR);
        if (auditors.isEmpty() || !day.take()) {
            return;
        }
        mailbox.write(
                auditors,
                "Seal of the records: batch %d".formatted(head.number()),
                """
                This line fixes all %d records that were sealed up to it. Keep this message: who has the line can tell \
                later whether any of those records was changed, added or taken away since.

                %s

                How to check a ledger against it: see the page Verification, or the handbook of operations.
                """
                        .formatted(head.lastPosition(), head.line()),
                null);
    }
}
