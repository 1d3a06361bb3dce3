package health.sts.certification.path;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.Trainee;
import health.sts.certification.curriculum.Coursework;
import health.sts.certification.curriculum.Curricula;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the cases of certifications that were asked for, each in a transaction of its own under the lock of its row, so
 * that two nodes never start one twice. A specialty without a curriculum keeps its trainers waiting, and nothing fails.
 */
@Component
class CaseStarter {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStarter.class);

    /** How long a case that could not be started lets the others go first. */
    private static final Duration REST = Duration.ofMinutes(10);

    private final RequestStore requests;
    private final CertificationStore certifications;
    private final Coursework coursework;
    private final Curricula curricula;
    private final CertificationWorkflow workflow;
    private final CertificationNews news;
    private final DecisionLedger ledger;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<String, Instant> failed = new ConcurrentHashMap<>();

    CaseStarter(
            RequestStore requests,
            CertificationStore certifications,
            Coursework coursework,
            Curricula curricula,
            CertificationWorkflow workflow,
            CertificationNews news,
            DecisionLedger ledger,
            TransactionTemplate transactions,
            Clock clock) {
        this.requests = requests;
        this.certifications = certifications;
        this.coursework = coursework;
        this.curricula = curricula;
        this.workflow = workflow;
        this.news = news;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    int start(int most) {
        Set<String> published = curricula.newest().keySet();
        requests.waiting(published).forEach(this::tellWaiting);
        failed.values().removeIf(at -> at.plus(REST).isBefore(clock.instant()));
        int started = 0;
        for (String id : requests.ready(published, failed.keySet(), most)) {
            if (startApart(id)) {
                started++;
            }
        }
        return started;
    }

    private boolean startApart(String id) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> requests.claim(id) && begin(id)));
        } catch (RuntimeException failure) {
            LOG.error("Certification {} could not be started; tried again in {}", id, REST, failure);
            failed.put(id, clock.instant());
            return false;
        }
    }

    private boolean begin(String id) {
        Trainee asked = certifications.get(id).trainee();
        int version = asked.reason().recertification()
                ? coursework.pinDelta(id, requests.certifiedVersion(asked.certificateId()))
                : coursework.pin(id);
        Certification certification = certifications.get(id);
        certification.started(version, clock.instant());
        certifications.update(certification);
        ledger.record(new LedgerEntry(
                Kind.RULE,
                "startCertification",
                asked.reason().name(),
                "certification",
                id,
                id,
                Map.of("curriculumVersion", version, "specialty", asked.specialtyCode())));
        workflow.start(certification.trainee());
        return true;
    }

    private void tellWaiting(String specialty, int trainers) {
        transactions.executeWithoutResult(status -> {
            if (requests.told(specialty) > 0) {
                news.tellManagers(
                        "%d trainer(s) of %s cannot begin: no curriculum is published for the specialty. Publish one, and they begin by themselves."
                                .formatted(trainers, specialty),
                        "/certification/curricula",
                        null);
            }
        });
    }
}
