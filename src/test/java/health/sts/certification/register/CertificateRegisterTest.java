package health.sts.certification.register;

import static health.sts.certification.register.CertificateOffice.CMIO;
import static health.sts.certification.register.CertificateOffice.MANAGER;
import static health.sts.certification.register.CertificateOffice.UROLOGY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.Tally;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.CertificateChanged;
import health.sts.certification.CertificateStatus;
import health.sts.certification.Reason;
import health.sts.certification.TrainerCertified;
import health.sts.certification.credential.Credentials.Score;
import health.sts.certification.register.CertificateDesk.Cause;
import health.sts.certification.register.CertificateView.Event;
import health.sts.shared.Actor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of certificates, by hand, by rule and by the clock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateRegisterTest {

    private static final Instant START = Instant.parse("2027-01-12T15:00:00Z");

    CertificateOffice office;
    String person;

    CertificateOffice office() {
        return CertificateOffice.h2();
    }

    @BeforeAll
    void open() {
        office = office();
    }

    @org.junit.jupiter.api.BeforeEach
    void aNewPerson() {
        office.now = START;
        person = Ids.next("p");
        Stream.of(office.ledger, office.apart, office.events, office.notices, office.mails, office.asked, office.signed)
                .forEach(List::clear);
    }

    @Test
    void aFirstCertificateBeginsNowAndEndsWithItsDay() {
        String id = office.certified(person);

        CertificateView certificate = office.desk.get(id);
        assertThat(certificate.period()).isEqualTo(1);
        assertThat(certificate.status()).isEqualTo(CertificateStatus.VALID);
        assertThat(certificate.validFrom()).isEqualTo(START);
        // The last second of 12 January in New York.
        assertThat(certificate.validUntil()).isEqualTo("2028-01-13T04:59:59Z").isEqualTo(certificate.endsAt());
        assertThat(certificate.windowOpens()).isEqualTo("2027-10-15T03:59:59Z");
        assertThat(certificate.due()).isEqualTo(certificate.validUntil());
        assertThat(certificate.publicId()).matches("[0-9a-f]{32}");
        assertThat(certificate.holderName()).isEqualTo("Dr. Mei Tanaka");
        assertThat(certificate.specialtyName()).isEqualTo("Urology");
        assertThat(office.signed).singleElement().satisfies(facts -> assertThat(facts.scores())
                .extracting(Score::name, Score::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Exam", "93.5"),
                        org.assertj.core.groups.Tuple.tuple("Teach-back", "4.40")));
        assertThat(office.events).singleElement().isInstanceOf(TrainerCertified.class);
        assertThat(office.ledger).extracting(LedgerEntry::outcome).containsExactly("ISSUED");
        assertThat(office.notices).anyMatch(line -> line.startsWith(person + ": You are certified"));
        assertThat(office.mails).hasSize(1);
    }

    @Test
    void theDayOfExpiryCountsInTheZoneOfTheHealthSystem() {
        String id = office.certified(person);

        office.now = Instant.parse("2028-01-13T04:59:59Z");
        assertThat(office.desk.get(id).status()).isEqualTo(CertificateStatus.VALID);
        assertThat(mayTeach(office.now)).isTrue();
        office.now = office.now.plusSeconds(1);
        assertThat(office.desk.get(id).status()).isEqualTo(CertificateStatus.EXPIRED);
        assertThat(mayTeach(office.now)).isFalse();
    }

    @Test
    void nobodyMayTeachBeforeTheCertificate() {
        office.certified(person);
        assertThat(mayTeach(START.minusSeconds(1))).isFalse();
        assertThat(mayTeach(START)).isTrue();
        assertThat(office.rights.mayTeach("PHY-" + person, "207Q00000X", START)).isFalse();
    }

    @Test
    void fourEyes() {
        String certification = office.certification(person, Reason.APPOINTED, null);
        refusedToIssue(certification, "manager", "manager");
        refusedToIssue(certification, person, "cmio");
        refusedToIssue(certification, "manager", person);
        refusedToIssue(certification, null, "cmio");
    }

    @Test
    void oneCertificatePerCertification() {
        String certification = office.certification(person, Reason.APPOINTED, null);
        office.as(Actor.SYSTEM, () -> office.desk.issue(certification, "manager", "cmio"));
        assertThatThrownBy(() -> office.as(Actor.SYSTEM, () -> office.desk.issue(certification, "manager", "cmio")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
    }

    @Test
    void aRenewalTakesThePlaceOfTheOldPeriodAndLiftsItsSuspension() {
        String first = office.certified(person);
        office.now = START.plus(Duration.ofDays(100));
        office.as(
                Actor.SYSTEM, () -> office.desk.suspendByRule(first, Cause.PERFORMANCE, "Rating 3.2", "D4 v1 rule 2"));
        assertThat(mayTeach(office.now)).isFalse();
        office.now = START.plus(Duration.ofDays(120));

        String second = office.renewed(person, first);

        CertificateView old = office.desk.get(first);
        CertificateView current = office.desk.get(second);
        assertThat(old.superseded()).isTrue();
        assertThat(old.events()).extracting(Event::kind).containsExactly("SUSPENDED", "REINSTATED", "SUPERSEDED");
        assertThat(old.events().get(2).cause()).isEqualTo(Cause.RECERTIFIED);
        assertThat(current.period()).isEqualTo(2);
        assertThat(current.superseded()).isFalse();
        assertThat(mayTeach(office.now)).isTrue();
        assertThat(mayTeach(START.plus(Duration.ofDays(110))))
                .as("as it was then")
                .isFalse();
        assertThat(mayTeach(START.plus(Duration.ofDays(10))))
                .as("as it was then")
                .isTrue();
        assertThat(office.desk.ofPhysician("PHY-" + person))
                .extracting(CertificateView::id)
                .containsExactly(second, first);
        assertThat(office.desk.ofUser(person)).hasSize(2);
        assertThat(office.desk.ofPublicId(current.publicId()).id()).isEqualTo(second);
    }

    @Test
    void suspendedByHandUntilTheCmioLiftsIt() {
        String id = office.certified(person);
        office.as(MANAGER, () -> office.desk.suspend(id, "  On leave until May  "));

        assertThat(office.desk.get(id).status()).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(mayTeach(office.now)).isFalse();
        assertThat(office.desk.get(id).events())
                .singleElement()
                .isEqualTo(new Event(
                        "SUSPENDED", Cause.MANUAL, "On leave until May", null, "manager", "training-manager", START));
        assertThat(office.events)
                .last()
                .isEqualTo(new CertificateChanged(
                        id, "PHY-" + person, person, UROLOGY, CertificateStatus.SUSPENDED, "On leave until May"));
        assertThat(office.notices)
                .anyMatch(line -> line.startsWith(person + ": Your certificate as peer trainer is"
                        + " suspended: On leave until May. You may not teach until"));
        assertThat(office.notices).anyMatch(line -> line.startsWith("manager2: "));
        assertThat(office.ledger).last().satisfies(line -> assertThat(line.kind())
                .isEqualTo(Kind.DECISION));

        office.as(CMIO, () -> office.desk.reinstate(id, "Back from leave"));
        assertThat(office.desk.get(id).status()).isEqualTo(CertificateStatus.VALID);
        assertThat(mayTeach(office.now)).isTrue();
        assertThatThrownBy(() -> office.as(CMIO, () -> office.desk.reinstate(id, "Again")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no suspension");
        office.as(MANAGER, () -> office.desk.suspend(id, "Once more"));
        assertThat(office.desk.get(id).status()).isEqualTo(CertificateStatus.SUSPENDED);
    }

    @Test
    void whoMayNotDecide() {
        String id = office.certified(person);
        Actor holder = new Actor(person, Set.of(Role.CMIO, Role.TRAINING_MANAGER));
        Actor trainer = new Actor("other", Set.of(Role.PEER_TRAINER));
        for (Actor who : List.of(holder, trainer, Actor.SYSTEM, new Actor("a", Set.of(Role.AUDITOR)))) {
            forbidden(who, () -> office.desk.suspend(id, "x"));
            forbidden(who, () -> office.desk.revoke(id, "x"));
        }
        forbidden(MANAGER, () -> office.desk.revoke(id, "x"));
        office.as(CMIO, () -> office.desk.suspend(id, "By the CMIO"));
        forbidden(CMIO, () -> office.desk.reinstate(id, "I changed my mind"));
        forbidden(MANAGER, () -> office.desk.reinstate(id, "x"));
        forbidden(holder, () -> office.desk.reinstate(id, "x"));
        assertThat(office.apart).hasSize(4).allSatisfy(line -> assertThat(line.kind())
                .isEqualTo(Kind.BLOCKED));
        office.as(new Actor("cmio2", Set.of(Role.CMIO)), () -> office.desk.reinstate(id, "Another CMIO"));
        assertThat(office.desk.get(id).status()).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void aReasonIsNeeded() {
        String id = office.certified(person);
        for (String bad : new String[] {null, " ", "x".repeat(1001)}) {
            assertThatThrownBy(() -> office.as(CMIO, () -> office.desk.suspend(id, bad)))
                    .isInstanceOf(Refusal.class)
                    .extracting(refusal -> ((Refusal) refusal).field().orElse(null))
                    .isEqualTo("reason");
        }
    }

    @Test
    void aRuleSuspendsOnceAndSaysWhich() {
        String id = office.certified(person);
        for (int times = 0; times < 2; times++) {
            office.as(
                    Actor.SYSTEM,
                    () -> office.desk.suspendByRule(
                            id, Cause.INACTIVE, "No hours in six months", "certificate-validity v1, rule 4"));
        }
        assertThat(office.desk.get(id).events()).singleElement().satisfies(event -> assertThat(event.rule())
                .isEqualTo("certificate-validity v1, rule 4"));
        assertThat(office.ledger).last().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.RULE);
            assertThat(line.content()).containsEntry("rule", "certificate-validity v1, rule 4");
        });
        assertThat(office.notices).anyMatch(line -> line.contains("until you have recertified"));
    }

    @Test
    void whoWaitedForTheLockSeesWhatWasDoneAfterTheMomentOfAsking() {
        String id = office.certified(person);
        office.now = START.plus(Duration.ofDays(100));
        office.as(Actor.SYSTEM, () -> office.desk.suspendByRule(id, Cause.PERFORMANCE, "Rating 3.2", "D4"));
        office.now = office.now.minusMillis(40);

        office.as(Actor.SYSTEM, () -> office.desk.suspendByRule(id, Cause.PERFORMANCE, "Rating 3.2", "D4"));

        assertThat(office.desk.get(id).events()).hasSize(1);
    }

    @Test
    void revokedForGoodWithEarlierPeriodsThatAreStillShown() {
        String first = office.certified(person);
        office.now = START.plus(Duration.ofDays(300));
        String second = office.renewed(person, first);
        assertThatThrownBy(() -> office.as(CMIO, () -> office.desk.revoke(first, "Fraud")))
                .hasMessageContaining("newer period");

        office.as(CMIO, () -> office.desk.revoke(second, "Fraud"));

        assertThat(office.desk.get(second).status()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(office.desk.get(first).status()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(new RevokedPlaces(office.jdbc).revoked(131_072))
                .contains(
                        office.desk.get(first).statusIndex(),
                        office.desk.get(second).statusIndex());
        assertThat(mayTeach(office.now)).isFalse();
        assertThatThrownBy(() -> office.as(CMIO, () -> office.desk.revoke(second, "x")))
                .hasMessageContaining("revoked already");
        assertThatThrownBy(() -> office.as(CMIO, () -> office.desk.suspend(second, "x")))
                .hasMessageContaining("Only a valid certificate");
        office.now = START.plus(Duration.ofDays(3000));
        assertThat(office.desk.get(second).status()).as("goes before expired").isEqualTo(CertificateStatus.REVOKED);
        String renewal = office.certification(person, Reason.ANNUAL, second);
        assertThatThrownBy(() -> office.as(Actor.SYSTEM, () -> office.desk.issue(renewal, "manager", "cmio")))
                .hasMessageContaining("cannot be renewed");
        String appointed = office.certification(person, Reason.APPOINTED, null);
        String third = office.as(Actor.SYSTEM, () -> office.desk.issue(appointed, "manager", "cmio"));
        assertThat(office.desk.get(third).period()).isEqualTo(3);
    }

    @Test
    void expiredGoesBeforeSuspended() {
        String id = office.certified(person);
        office.as(MANAGER, () -> office.desk.suspend(id, "Leave"));
        office.now = START.plus(Duration.ofDays(400));
        assertThat(office.desk.get(id).status()).isEqualTo(CertificateStatus.EXPIRED);
        assertThatThrownBy(() -> office.as(CMIO, () -> office.desk.reinstate(id, "x")))
                .hasMessageContaining("is expired");
        assertThatThrownBy(() -> office.as(CMIO, () -> office.desk.revoke(id, "x")))
                .hasMessageContaining("ended by itself");
    }

    @Test
    void anUpgradeEndsTheCertificateThirtyDaysLater() {
        String id = office.certified(person);
        office.as(MANAGER, () -> office.desk.announceUpgrade(UROLOGY, 2));
        assertThat(office.desk.get(id).endsAt())
                .as("certified by version 2 already")
                .isEqualTo("2028-01-13T04:59:59Z");

        office.as(MANAGER, () -> office.desk.announceUpgrade(UROLOGY, 3));
        office.as(MANAGER, () -> office.desk.announceUpgrade(UROLOGY, 3));

        CertificateView certificate = office.desk.get(id);
        assertThat(certificate.events()).extracting(Event::kind).containsExactly("UPGRADE");
        assertThat(certificate.endsAt()).isEqualTo("2027-02-12T04:59:59Z");
        assertThat(certificate.validUntil()).isEqualTo("2028-01-13T04:59:59Z");
        assertThat(certificate.status()).isEqualTo(CertificateStatus.VALID);
        assertThat(office.asked).containsOnlyOnce(id + " UPGRADE");
        assertThat(office.notices)
                .filteredOn(line -> line.startsWith(person + ": A major upgrade"))
                .hasSize(1);
        assertThat(mayTeach(certificate.endsAt())).isTrue();
        assertThat(mayTeach(certificate.endsAt().plusSeconds(1))).isFalse();
        office.now = certificate.endsAt().plusSeconds(1);
        assertThat(office.desk.get(id).status()).isEqualTo(CertificateStatus.EXPIRED);
    }

    @Test
    void anUpgradeNeverMovesTheEndFurtherAway() {
        String id = office.certified(person);
        office.now = START.plus(Duration.ofDays(350));
        office.as(MANAGER, () -> office.desk.announceUpgrade(UROLOGY, 9));
        assertThat(office.desk.get(id).endsAt()).isEqualTo("2028-01-13T04:59:59Z");
    }

    @Test
    void aThousandHoldersAreAskedInAFewStatements() {
        String prefix = "U" + person;
        String specialty = "207W00000X";
        office.jdbc
                .sql(
                        """
                        insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                            round_no, state, state_since, created_at, one_at_a_time, version)
                        select concat(:prefix, n), 'APPOINTED', concat('PHY-', :prefix, n), concat('u', n), 'W1',
                               :specialty, 'S1', 1, 'CERTIFIED', :now, :now, concat(:prefix, n), 0
                          from numbers
                        """
                                .replace("numbers", numbers(1000)))
                .param("prefix", prefix)
                .param("specialty", specialty)
                .param("now", SqlTime.of(START))
                .update();
        office.jdbc
                .sql(
                        """
                        insert into certificate (id, public_id, certification_id, period_no, physician_id, user_id,
                            holder_name, specialty_code, site_id, wave_id, curriculum_version, certified_by, confirmed_by,
                            certified_at, valid_from, valid_until, window_opens, due, key_id, status_index, credential)
                        select c.id, c.id, c.id, 1, c.physician_id, c.user_id, 'Dr. X', c.specialty_code, 'S1', 'W1', 1,
                               'a', 'b', :now, :now, :until, :until, :until, 'k', 100000 + row_number() over (order by id),
                               'x' from certification c where c.specialty_code = :specialty
                        """)
                .param("specialty", specialty)
                .param("now", SqlTime.of(START))
                .param("until", SqlTime.of(START.plus(Duration.ofDays(365))))
                .update();

        Tally tally = Tally.of(() -> office.as(MANAGER, () -> office.desk.announceUpgrade(specialty, 2)));

        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(4);
        assertThat(office.asked).hasSize(1000);
        assertThat(office.mails).hasSize(1000);
        assertThat(office.rights.holders(specialty, START))
                .hasSize(1000)
                .allSatisfy(holder -> assertThat(holder.validUntil()).isEqualTo("2027-02-12T04:59:59Z"));
        assertThat(office.rights.validByWave("W1", START)).containsEntry(specialty, 1000);
        assertThat(office.rights.validByWave("W1", Instant.parse("2027-02-12T05:00:00Z")))
                .doesNotContainKey(specialty);
    }

    @Test
    void twoSuspensionsAtOnceAreOne() throws Exception {
        String id = office.certified(person);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> both = threads.invokeAll(List.of(
                    () -> suspend(together, id, Cause.PERFORMANCE), () -> suspend(together, id, Cause.INACTIVE)));
            for (Future<Object> one : both) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(office.desk.get(id).events()).extracting(Event::kind).containsExactly("SUSPENDED");
        assertThat(office.events.stream().filter(CertificateChanged.class::isInstance))
                .hasSize(1);
    }

    @Test
    void rowsAreAddedAndNeverChanged() {
        String id = office.certified(person);
        office.as(MANAGER, () -> office.desk.suspend(id, "Leave"));
        for (String change : List.of(
                "update certificate set valid_until = valid_from where id = '" + id + "'",
                "delete from certificate where id = '" + id + "'",
                "update certificate_event set reason = 'x' where certificate_id = '" + id + "'",
                "delete from certificate_event where certificate_id = '" + id + "'")) {
            assertThatThrownBy(() -> office.jdbc.sql(change).update())
                    .rootCause()
                    .message()
                    .matches("(?s).*(never changed or deleted|permission denied).*");
        }
    }

    private Object suspend(CyclicBarrier together, String id, Cause cause) throws Exception {
        together.await();
        office.transaction.executeWithoutResult(
                status -> office.desk.suspendByRule(id, cause, "Because of a rule", "D4"));
        return null;
    }

    private boolean mayTeach(Instant at) {
        return office.rights.mayTeach("PHY-" + person, UROLOGY, at);
    }

    private void refusedToIssue(String certification, String certifiedBy, String confirmedBy) {
        assertThatThrownBy(
                        () -> office.as(Actor.SYSTEM, () -> office.desk.issue(certification, certifiedBy, confirmedBy)))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    private void forbidden(Actor who, Runnable act) {
        assertThatThrownBy(() -> office.as(who, act))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    /** A table of numbers on either database. */
    String numbers(int most) {
        return "(select x as n from system_range(1, %d)) t".formatted(most);
    }
}
