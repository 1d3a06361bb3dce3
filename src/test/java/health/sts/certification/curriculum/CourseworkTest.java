package health.sts.certification.curriculum;

import static health.sts.certification.curriculum.CurriculumFixture.CASE;
import static health.sts.certification.curriculum.CurriculumFixture.MANAGER;
import static health.sts.certification.curriculum.CurriculumFixture.TRAINER;
import static health.sts.certification.curriculum.CurriculumFixture.classes;
import static health.sts.certification.curriculum.CurriculumFixture.course;
import static health.sts.certification.curriculum.CurriculumFixture.item;
import static health.sts.certification.curriculum.CurriculumFixture.scenario;
import static health.sts.certification.curriculum.CurriculumFixture.three;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import health.sts.certification.CertificationState;
import health.sts.certification.curriculum.CourseworkItem.Status;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseworkTest {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private final CurriculumFixture here = new CurriculumFixture();

    @BeforeEach
    void aTrainerOnTheWay() {
        here.publish(three());
        here.trainer(CASE, 0, 1);
        assertThat(here.coursework.pin(CASE)).isEqualTo(1);
        here.trainer(CASE, 1, 1);
    }

    @AfterEach
    void closeTheDatabase() {
        here.close();
    }

    @Test
    void everythingIsOpenAtFirst() {
        assertThat(here.coursework.of(CASE)).extracting(CourseworkItem::status).containsOnly(Status.OPEN);
        assertThat(here.coursework.missing(CASE, ALL)).hasSize(3);
        assertThat(here.lastLine().step()).isEqualTo("pinCurriculum");
    }

    @Test
    void hoursCountOnlyWhenAllWereAttended() {
        hours("EHR-CORE", "15.75");
        assertThat(of("EHR-CORE").status()).isEqualTo(Status.OPEN);
        assertThat(of("EHR-CORE").hoursReported()).isEqualByComparingTo("15.75");
        assertThat(codes(here.coursework.missing(CASE, Set.of(Kind.COURSE)))).containsExactly("EHR-CORE");

        hours("EHR-CORE", "16");
        assertThat(of("EHR-CORE").status()).isEqualTo(Status.REPORTED);
        assertThat(here.coursework.missing(CASE, Set.of(Kind.COURSE))).isEmpty();
        assertThat(here.coursework.reports(CASE)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "16.01", "1.001", "1e9"})
    void hoursOutOfRangeAreRefused(String hours) {
        refused(() -> hours("EHR-CORE", hours), Refusal.Kind.INVALID, "hours");
        assertThat(here.coursework.reports(CASE)).isEmpty();
    }

    @Test
    void aScenarioNeedsAFile() {
        refused(() -> report("ADMIT"), Refusal.Kind.INVALID, "at least one file");
        file("ADMIT");
        report("ADMIT");
        assertThat(of("ADMIT").status()).isEqualTo(Status.REPORTED);
        assertThat(of("ADMIT").files()).isEqualTo(1);
    }

    @Test
    void eachKindIsReportedInItsOwnWay() {
        refused(() -> hours("ADMIT", "1"), Refusal.Kind.INVALID, "is a scenario");
        refused(() -> report("TTT"), Refusal.Kind.INVALID, "is no scenario");
        refused(() -> hours("NOTHING", "1"), Refusal.Kind.NOT_FOUND, "no item NOTHING");
    }

    @Test
    void onlyTheTrainerReports() {
        Actor other = new Actor("sadeyemi", Set.of(Role.PEER_TRAINER));
        for (Actor actor : List.of(other, MANAGER, Actor.SYSTEM)) {
            refused(
                    () -> here.as(actor, () -> here.coursework.reportHours(CASE, "TTT", BigDecimal.TEN, "")),
                    Refusal.Kind.FORBIDDEN,
                    "Only the trainer");
        }
    }

    @Test
    void nothingIsReportedOnAWayThatHasEnded() {
        here.known.put(CASE, CurriculumFixture.trainee(CASE, 1, 1, CertificationState.WITHDRAWN));
        refused(() -> hours("TTT", "10"), Refusal.Kind.CONFLICT, "has ended");
    }

    @Test
    void whatIsReportedIsConfirmedAndThenStays() {
        hours("EHR-CORE", "16");
        hours("TTT", "4");
        here.as(MANAGER, () -> here.coursework.confirm(CASE));

        assertThat(of("EHR-CORE").status()).isEqualTo(Status.CONFIRMED);
        assertThat(of("EHR-CORE").hoursReported()).isEqualByComparingTo("16");
        assertThat(of("TTT").status()).isEqualTo(Status.OPEN);
        refused(() -> hours("EHR-CORE", "16"), Refusal.Kind.CONFLICT, "confirmed already");
        assertThat(here.lastLine().outcome()).isEqualTo("CONFIRMED");
    }

    @Test
    void oneKindIsSentBackWithAReasonThatTheTrainerReads() {
        hours("EHR-CORE", "16");
        hours("TTT", "10");
        here.as(MANAGER, () -> here.coursework.sendBack(CASE, Kind.TRAIN_THE_TRAINER, " The list has 8 hours "));

        assertThat(of("EHR-CORE").status()).isEqualTo(Status.REPORTED);
        assertThat(of("TTT").status()).isEqualTo(Status.SENT_BACK);
        assertThat(of("TTT").note()).isEqualTo("The list has 8 hours");
        assertThat(codes(here.coursework.missing(CASE, ALL))).containsExactly("TTT", "ADMIT");
        hours("TTT", "10");
        assertThat(of("TTT").status()).isEqualTo(Status.REPORTED);
    }

    @Test
    void sendingBackNeedsAReasonAndSomethingReported() {
        refused(
                () -> here.as(MANAGER, () -> here.coursework.sendBack(CASE, Kind.COURSE, "Why")),
                Refusal.Kind.CONFLICT,
                "nothing to send back");
        hours("EHR-CORE", "16");
        refused(
                () -> here.as(MANAGER, () -> here.coursework.sendBack(CASE, Kind.COURSE, "  ")),
                Refusal.Kind.INVALID,
                "reason is empty");
    }

    @Test
    void nobodyJudgesTheirOwnNorThatOfWhomTheyStandInFor() {
        hours("EHR-CORE", "16");
        Actor trainerWhoManages = new Actor(TRAINER.userId(), Set.of(Role.TRAINING_MANAGER));
        refused(() -> here.as(trainerWhoManages, () -> here.coursework.confirm(CASE)), Refusal.Kind.FORBIDDEN, "own");
        when(here.deputies.isDeputyOf(MANAGER.userId(), TRAINER.userId())).thenReturn(true);
        refused(() -> here.as(MANAGER, () -> here.coursework.confirm(CASE)), Refusal.Kind.FORBIDDEN, "stand in for");
    }

    @Test
    void aDeputyOfATrainingManagerJudgesAndOthersDoNot() {
        hours("EHR-CORE", "16");
        Actor deputy = new Actor("lfinch", Set.of(Role.PROGRAM_MANAGER));
        refused(() -> here.as(deputy, () -> here.coursework.confirm(CASE)), Refusal.Kind.FORBIDDEN, "Only a training");
        when(here.deputies.principalsOf(deputy.userId())).thenReturn(Set.of(MANAGER.userId()));
        when(here.identities.rolesOf(MANAGER.userId())).thenReturn(Set.of(Role.TRAINING_MANAGER));
        here.as(deputy, () -> here.coursework.confirm(CASE));
        assertThat(of("EHR-CORE").status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void aRepeatedCourseBeginsAnew() {
        hours("EHR-CORE", "16");
        here.trainer(CASE, 1, 2);
        here.coursework.pin(CASE);
        assertThat(here.coursework.missing(CASE, ALL)).hasSize(3);
        assertThat(here.coursework.reports(CASE)).hasSize(1);
    }

    @Test
    void aNewVersionAddsOnlyWhatIsNew() {
        hours("EHR-CORE", "16");
        hours("TTT", "10");
        file("ADMIT");
        report("ADMIT");
        assertThat(here.coursework.addDelta(CASE)).isFalse();

        here.publish(course("EHR-CORE", "18"), classes("TTT", "10"), scenario("NOTES"));
        assertThat(here.coursework.addDelta(CASE)).isTrue();
        assertThat(here.coursework.addDelta(CASE))
                .as("a second time adds nothing")
                .isTrue();

        assertThat(here.coursework.of(CASE))
                .extracting(one -> one.code() + " " + one.revision() + " " + one.delta())
                .containsExactly("EHR-CORE 1 false", "TTT 1 false", "ADMIT 1 false", "EHR-CORE 2 true", "NOTES 1 true");
        assertThat(codes(here.coursework.missing(CASE, ALL))).containsExactly("EHR-CORE", "NOTES");
        hours("EHR-CORE", "18");
        file("NOTES");
        report("NOTES");
        assertThat(here.coursework.missing(CASE, ALL)).isEmpty();
    }

    @Test
    void anOpenItemIsOvertakenByItsNewRevision() {
        here.publish(course("EHR-CORE", "18"), classes("TTT", "10"), scenario("ADMIT"));
        here.coursework.addDelta(CASE);
        assertThat(here.coursework.of(CASE))
                .filteredOn(one -> one.code().equals("EHR-CORE"))
                .extracting(CourseworkItem::revision)
                .containsExactly(2);
    }

    @Test
    void aNewVersionWithNothingMandatoryLeavesNothingOpen() {
        hours("EHR-CORE", "16");
        hours("TTT", "10");
        file("ADMIT");
        report("ADMIT");
        here.publish(
                course("EHR-CORE", "16"),
                classes("TTT", "10"),
                scenario("ADMIT"),
                item("EXTRA", Kind.SCENARIO, "Extra", null, false));
        assertThat(here.coursework.addDelta(CASE)).isFalse();
    }

    @Test
    void aRecertificationHasOnlyWhatIsNewSinceTheCertificate() {
        here.publish(course("EHR-CORE", "18"), classes("TTT", "10"), scenario("ADMIT"), scenario("NOTES"));
        here.trainer("CRT-2", 0, 1);
        assertThat(here.coursework.pinDelta("CRT-2", 1)).isEqualTo(2);
        assertThat(codes(here.coursework.of("CRT-2"))).containsExactly("EHR-CORE", "NOTES");
        here.trainer("CRT-2", 2, 1);
        here.publish(course("EHR-CORE", "18"), classes("TTT", "12"), scenario("ADMIT"), scenario("NOTES"));
        here.coursework.addDelta("CRT-2");
        assertThat(codes(here.coursework.of("CRT-2"))).containsExactly("EHR-CORE", "NOTES", "TTT");
    }

    @Test
    void aRecertificationWithNothingNewRepeatsTheScenarios() {
        here.trainer("CRT-2", 0, 1);
        here.coursework.pinDelta("CRT-2", 1);
        assertThat(codes(here.coursework.of("CRT-2"))).containsExactly("ADMIT");
    }

    @Test
    void aCertificateOfAVersionThatIsNotKnownProvesNothing() {
        here.trainer("CRT-2", 0, 1);
        here.coursework.pinDelta("CRT-2", 0);
        assertThat(here.coursework.of("CRT-2")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update coursework_item set mandatory = false",
                "delete from coursework_item",
                "update coursework_report set status = 'CONFIRMED'",
                "delete from coursework_report"
            })
    void reportsNeverChange(String change) {
        hours("EHR-CORE", "16");
        assertThatThrownBy(() -> here.jdbc.sql(change).update()).hasMessageContaining("never changed");
    }

    private CourseworkItem of(String code) {
        return here.coursework.of(CASE).stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void hours(String code, String hours) {
        here.as(TRAINER, () -> here.coursework.reportHours(CASE, code, new BigDecimal(hours), "  "));
    }

    private void report(String code) {
        here.as(TRAINER, () -> here.coursework.reportScenario(CASE, code, "Done in the sandbox"));
    }

    private void file(String code) {
        here.as(TRAINER, () -> {
            here.files.add(CASE, code, "a.txt", new ByteArrayInputStream(new byte[] {'o', 'k'}));
        });
    }

    private static List<String> codes(List<CourseworkItem> items) {
        return items.stream().map(CourseworkItem::code).toList();
    }

    private static void refused(ThrowingCallable act, Refusal.Kind kind, String words) {
        assertThatThrownBy(act).hasMessageContaining(words).isInstanceOfSatisfying(Refusal.class, no -> assertThat(
                        no.kind())
                .isEqualTo(kind));
    }
}
