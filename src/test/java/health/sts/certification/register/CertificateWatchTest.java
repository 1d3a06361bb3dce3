package health.sts.certification.register;

import static health.sts.certification.register.CertificateOffice.CMIO;
import static health.sts.certification.register.CertificateOffice.MANAGER;
import static health.sts.certification.register.CertificateOffice.UROLOGY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.Tally;
import health.sts.certification.CertificateStatus;
import health.sts.certification.Reason;
import health.sts.certification.TeachingResults.Kind;
import health.sts.certification.TeachingResults.Result;
import health.sts.certification.register.CertificateDesk.Cause;
import health.sts.certification.register.CertificateWatch.Judgement;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the daily watch finds; a register of its own for each test. */
class CertificateWatchTest {

    private static final Instant START = Instant.parse("2027-01-12T15:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2027-01-12");

    CertificateOffice office;
    String id;

    CertificateOffice office() {
        return CertificateOffice.h2();
    }

    @BeforeEach
    void aHolder() {
        office = office();
        id = office.certified("holder");
        office.notices.clear();
        office.mails.clear();
    }

    @Test
    void remindsAtNinetySixtyThirtyAndSevenDaysOnce() {
        // The certificate's last day is 12 January 2028.
        assertThat(remindedOn("2027-10-13T16:00:00Z")).as("91 days").isZero();
        assertThat(remindedOn("2027-10-14T16:00:00Z")).as("90 days").isEqualTo(1);
        assertThat(remindedOn("2027-10-14T20:00:00Z")).as("again").isZero();
        assertThat(remindedOn("2027-11-12T16:00:00Z")).as("61 days").isZero();
        assertThat(remindedOn("2027-11-13T16:00:00Z")).as("60 days").isEqualTo(1);
        assertThat(remindedOn("2027-12-13T16:00:00Z")).as("30 days").isEqualTo(1);
        assertThat(remindedOn("2028-01-04T16:00:00Z")).as("8 days").isZero();
        assertThat(remindedOn("2028-01-05T16:00:00Z")).as("7 days").isEqualTo(1);
        assertThat(remindedOn("2028-01-12T16:00:00Z")).as("the last day").isZero();
        assertThat(remindedOn("2028-01-13T16:00:00Z")).as("ended").isZero();
        assertThat(office.notices)
                .filteredOn(line -> line.startsWith("holder: "))
                .hasSize(4);
        assertThat(office.notices)
                .filteredOn(line -> line.startsWith("manager: "))
                .hasSize(4);
        assertThat(office.mails).hasSize(4);
    }

    @Test
    void whoComesToSeveralNumbersAtOnceIsRemindedOnce() {
        office.as(MANAGER, () -> office.desk.announceUpgrade(UROLOGY, 3));
        office.notices.clear();
        assertThat(remindedOn("2027-01-12T16:00:00Z")).isEqualTo(1);
        assertThat(office.notices)
                .filteredOn(line -> line.startsWith("holder: "))
                .hasSize(1);
        assertThat(remindedOn("2027-01-13T16:00:00Z")).isZero();
        assertThat(remindedOn("2027-02-04T16:00:00Z")).as("7 days").isEqualTo(1);
    }

    @Test
    void nobodyIsRemindedOfAPeriodThatWasFollowedOrRevoked() {
        office.now = START.plus(Duration.ofDays(280));
        office.renewed("holder", id);
        String other = office.certified("other");
        office.as(CMIO, () -> office.desk.revoke(other, "Left"));
        assertThat(remindedOn("2027-12-20T16:00:00Z")).isZero();
    }

    @Test
    void remindersOfManyCostAFewStatements() {
        for (int i = 0; i < 40; i++) {
            office.certified("many" + i);
        }
        office.notices.clear();
        office.now = Instant.parse("2027-10-20T16:00:00Z");
        Tally tally = Tally.of(() -> office.as(Actor.SYSTEM, () -> office.watch.remind()));
        assertThat(tally.executes()).isLessThanOrEqualTo(2);
        assertThat(office.notices).filteredOn(line -> line.startsWith("many")).hasSize(40);
    }

    @Test
    void recertificationIsAskedForOnceItsWindowHasOpened() {
        CertificateView certificate = office.desk.get(id);
        office.now = certificate.windowOpens().minusSeconds(1);
        assertThat(opened()).isZero();
        office.now = certificate.windowOpens();
        assertThat(opened()).isEqualTo(1);
        assertThat(office.asked).containsExactly(id + " ANNUAL");
        String begun = office.certification("holder", Reason.ANNUAL, id);
        assertThat(opened()).as("on the way").isZero();
        office.jdbc
                .sql("update certification set state = 'WITHDRAWN' where id = ?")
                .param(begun)
                .update();
        assertThat(opened()).as("given up, a person decides").isZero();
    }

    @Test
    void resultsAreJudgedOnceAndAgainWithNewOnes() {
        assertThat(waiting()).isEmpty();
        record(Kind.RATING, DAY, "3.40", 6);
        record(Kind.RATING, DAY.plusDays(1), "3.60", 4);
        record(Kind.FIRST_ATTEMPT, DAY, "70", 10);

        TeachingFacts facts = waiting().get(0);

        assertThat(facts.rating()).isEqualByComparingTo("3.48");
        assertThat(facts.ratingAnswers()).isEqualTo(10);
        assertThat(facts.firstAttemptPercent()).isEqualByComparingTo("70");
        assertThat(facts.firstAttempts()).isEqualTo(10);
        assertThat(facts.hours()).as("nobody reports hours").isNull();
        assertThat(take(new Judgement(facts, null, "Within the limits.", "rule 4")))
                .isZero();
        assertThat(waiting()).isEmpty();

        record(Kind.RATING, DAY.plusDays(2), "2.00", 10);
        TeachingFacts again = waiting().get(0);
        assertThat(again.rating()).isEqualByComparingTo("2.74");
        assertThat(take(new Judgement(again, Cause.PERFORMANCE, "Rated 2.74 by 20.", "rule 1")))
                .isEqualTo(1);
        assertThat(office.desk.get(id).status()).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(office.asked).containsExactly(id + " PERFORMANCE");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatLedToASuspensionThatWasLiftedCountsNoMore() {
        record(Kind.RATING, DAY, "2.00", 20);
        take(new Judgement(waiting().get(0), Cause.PERFORMANCE, "Rated 2.00.", "rule 1"));
        office.now = START.plus(Duration.ofDays(3));
        office.as(CMIO, () -> office.desk.reinstate(id, "Coached"));
        assertThat(waiting()).isEmpty();
        office.now = START.plus(Duration.ofDays(5));
        record(Kind.RATING, DAY.plusDays(5), "4.50", 12);
        assertThat(waiting().get(0).rating()).isEqualByComparingTo("4.50");
        assertThat(waiting().get(0).ratingAnswers()).isEqualTo(12);
    }

    @Test
    void inactiveOnlyAfterSixMonthsAndWhereHoursAreReported() {
        office.now = Instant.parse("2027-07-12T15:00:00Z");
        assertThat(waiting()).as("no hours are reported for this specialty").isEmpty();
        recordFor("PHY-colleague", Kind.HOURS, LocalDate.parse("2027-07-01"), "4", 0);
        office.now = Instant.parse("2027-07-12T03:00:00Z");
        assertThat(waiting()).as("not yet six months").isEmpty();
        office.now = Instant.parse("2027-07-13T15:00:00Z");

        TeachingFacts facts = waiting().get(0);

        assertThat(facts.hours()).isEqualByComparingTo("0");
        assertThat(facts.heldMonths()).isEqualTo(6);
        take(new Judgement(facts, null, "Spared.", "rule 9"));
        assertThat(waiting()).as("left alone for a week").isEmpty();
        office.now = Instant.parse("2027-07-21T15:00:00Z");
        assertThat(waiting()).hasSize(1);
        record(Kind.HOURS, LocalDate.parse("2027-07-20"), "1.5", 0);
        assertThat(waiting().get(0).hours()).isEqualByComparingTo("1.5");
        take(new Judgement(waiting().get(0), null, "Taught.", "rule 9"));
        office.now = Instant.parse("2027-08-30T15:00:00Z");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void resultsOutOfRangeOrTwiceAreRefused() {
        refused("physicianId", result("X-1", Kind.HOURS, DAY, "1", 0));
        refused("amount", result("PHY-holder", Kind.RATING, DAY, "0.99", 3));
        refused("amount", result("PHY-holder", Kind.RATING, DAY, "5.01", 3));
        refused("amount", result("PHY-holder", Kind.FIRST_ATTEMPT, DAY, "100.01", 3));
        refused("amount", result("PHY-holder", Kind.HOURS, DAY, "-1", 0));
        refused("answers", result("PHY-holder", Kind.RATING, DAY, "4", 0));
        refused("answers", result("PHY-holder", Kind.HOURS, DAY, "4", 1));
        refused("until", result("PHY-holder", Kind.HOURS, DAY.plusDays(1), "4", 0));
        record(Kind.RATING, DAY, "5", 3);
        refused("source", result("PHY-holder", Kind.RATING, DAY, "4", 3));
        Actor self = new Actor("holder", Set.of(Role.TRAINING_MANAGER));
        assertThatThrownBy(() ->
                        office.as(self, () -> office.teaching.record(result("PHY-holder", Kind.RATING, DAY, "5", 9))))
                .hasMessageContaining("Nobody records their own results");
        assertThatThrownBy(() ->
                        office.as(CMIO, () -> office.teaching.record(result("PHY-holder", Kind.HOURS, DAY, "5", 0))))
                .hasMessageContaining("Only the training manager");
    }

    @Test
    void aCorrectionTakesThePlaceOfARow() {
        record(Kind.RATING, DAY, "2.30", 12);
        String row = office.teaching.list(null, null, null).get(0).id();
        office.as(MANAGER, () -> office.teaching.correct(row, new BigDecimal("3.20"), 12, "Digits swapped"));
        assertThat(waiting().get(0).rating()).isEqualByComparingTo("3.20");
        List<TeachingRow> rows = office.teaching.list(null, Kind.RATING, null);
        assertThat(rows).hasSize(2);
        assertThat(rows).filteredOn(one -> one.id().equals(row)).singleElement().satisfies(one -> assertThat(
                        one.correctedBy())
                .isNotNull());
        assertThatThrownBy(() -> office.as(MANAGER, () -> office.teaching.correct(row, BigDecimal.ONE, 12, "Again")))
                .hasMessageContaining("corrected already");
        for (String change : List.of("update teaching_result set amount = 5", "delete from teaching_result")) {
            assertThatThrownBy(() -> office.jdbc.sql(change).update()).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void aFileIsShownLineByLineAndTakenWhole() {
        String head = "physician_id;specialty;kind;from;until;amount;answers;source\n";
        String bad = head + "PHY-holder;208800000X;RATING;2027-01-01;2027-01-10;4.5;12;May\n"
                + "PHY-holder;208800000X;SMILE;2027-01-01;x;4,5;12;May\n"
                + "Nobody;208800000X;HOURS;2027-01-01;2027-01-10;4;0;May\n";
        TeachingDesk.Preview preview = office.as(MANAGER, () -> office.teaching.preview(bad));
        assertThat(preview.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactlyInAnyOrder("3 kind", "3 until", "3 amount", "4 physicianId");
        assertThatThrownBy(() -> office.as(MANAGER, () -> office.teaching.recordFile(bad)))
                .isInstanceOf(Refusal.class);
        assertThat(office.teaching.list(null, null, null)).isEmpty();
        String good = head + "PHY-holder;208800000X;rating;2027-01-01;2027-01-10;4.5;12;May\n";
        assertThat(office.as(MANAGER, () -> office.teaching.recordFile(good))).isEqualTo(1);
        assertThat(office.as(MANAGER, () -> office.teaching.preview(good)).problems())
                .as("the same file again")
                .hasSize(1);
        for (String broken : List.of("", "a,b\n1,2", head, head + "\"PHY")) {
            assertThat(office.as(MANAGER, () -> office.teaching.preview(broken)).problems())
                    .isNotEmpty();
        }
    }

    @Test
    void theRegisterIsSearchedPageByPage() {
        for (int i = 0; i < 60; i++) {
            office.now = START.plusSeconds(i);
            office.certified("list" + i);
        }
        office.now = START.plusSeconds(100);
        office.as(MANAGER, () -> office.desk.suspend(id, "Leave"));
        CertificateSearch all = new CertificateSearch(" ", null, null, null, null, false, null);
        List<CertificateLine> first = office.board.list(all);
        assertThat(first).hasSize(51);
        assertThat(office.board.list(all.after(first.get(49).id()))).hasSize(11);
        assertThat(search("tanaka", null, null)).hasSize(51);
        assertThat(search("100%_", null, null)).isEmpty();
        assertThat(search(id, CertificateStatus.SUSPENDED, null)).hasSize(1);
        assertThat(search(null, CertificateStatus.SUSPENDED, null)).hasSize(1);
        assertThat(search(null, null, 30)).isEmpty();
        assertThat(search("PHY-list1", null, 365)).hasSize(1);
        assertThat(search("PHY-list1", null, 364)).isEmpty();
        List<String> every = new java.util.ArrayList<>();
        office.board.each(all, line -> every.add(line.id()));
        assertThat(every).hasSize(61).doesNotHaveDuplicates();
    }

    private List<CertificateLine> search(String text, CertificateStatus status, Integer ending) {
        return office.board.list(new CertificateSearch(text, UROLOGY, "W1", status, ending, false, null));
    }

    private int remindedOn(String moment) {
        office.now = Instant.parse(moment);
        return office.as(Actor.SYSTEM, () -> office.watch.remind());
    }

    private int opened() {
        return office.as(Actor.SYSTEM, () -> office.watch.openRecertifications());
    }

    private List<TeachingFacts> waiting() {
        return office.as(Actor.SYSTEM, () -> office.watch.toJudge(10));
    }

    private int take(Judgement judgement) {
        return office.as(Actor.SYSTEM, () -> office.watch.judged(List.of(judgement)));
    }

    private void record(Kind kind, LocalDate day, String amount, int answers) {
        recordFor("PHY-holder", kind, day, amount, answers);
    }

    private void recordFor(String physician, Kind kind, LocalDate day, String amount, int answers) {
        Instant now = office.now;
        office.now = Instant.parse("2029-01-01T00:00:00Z");
        office.as(MANAGER, () -> office.teaching.record(result(physician, kind, day, amount, answers)));
        office.now = now;
    }

    private static Result result(String physician, Kind kind, LocalDate day, String amount, int answers) {
        return new Result(physician, UROLOGY, kind, day, day, new BigDecimal(amount), answers, "Session of " + day);
    }

    private void refused(String field, Result result) {
        assertThatThrownBy(() -> office.as(MANAGER, () -> office.teaching.record(result)))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).field().orElse(null))
                .isEqualTo(field);
    }
}
