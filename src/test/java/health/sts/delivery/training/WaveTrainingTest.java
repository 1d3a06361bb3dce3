package health.sts.delivery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.delivery.Access;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Learner;
import health.sts.delivery.LearnerChanged;
import health.sts.delivery.LearnersLeft;
import health.sts.delivery.LearnersPlaced;
import health.sts.delivery.MissingStep;
import health.sts.delivery.TrainingState;
import health.sts.people.ImportKind;
import health.sts.people.RosterApplied;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** A wave's learners follow the roster from the day on which it is opened. */
@StsTest
@RecordApplicationEvents
class WaveTrainingTest {

    private static final Instant MAY = Instant.parse("2027-05-01T12:00:00Z");

    @Autowired
    Campus campus;

    @Autowired
    Trainings trainings;

    @Autowired
    WaveOpening opening;

    @Autowired
    Learners learners;

    @Autowired
    TrainingFacts facts;

    @Autowired
    AccessState access;

    @Autowired
    TrainingSteps steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ApplicationEvents announced;

    @Test
    void everyActivePhysicianOfTheSitesBecomesALearner() {
        Term term = campus.open();
        Learner one = of(term, 1);
        assertThat(one.state()).isEqualTo(TrainingState.REQUESTED);
        assertThat(one.access()).isEqualTo(Access.BLOCKED);
        assertThat(one.missing()).isEqualTo(MissingStep.PRIVACY);
        assertThat(one.specialtyCode()).isEqualTo(term.specialty());
        assertThat(count(term)).isEqualTo(7);
        assertThat(learners.ofUser(term.p(1))).containsExactly(one);
        assertThat(learners.newestOf(List.of(term.physician(1)))).containsExactly(one);
        assertThat(learners.of(List.of(one.trainingId(), "TRN-NOBODY"))).containsExactly(one);
        assertThat(trainings.opened()).anyMatch(opened -> opened.waveId().equals(term.wave()));
    }

    @Test
    void aThousandLearnersCostAsManyStatementsAsAFew() {
        Term few = campus.prepare(0, 60);
        Term many = campus.prepare(1_000, 60);
        Tally small = Tally.of(() -> campus.as(few.trainingManager(), () -> trainings.open(few.wave())));
        Tally large = Tally.of(() -> campus.as(many.programManager(), () -> trainings.open(many.wave())));
        assertThat(count(many)).isEqualTo(1_007);
        assertThat(large.executes()).isLessThanOrEqualTo(small.executes() + 1);
    }

    @Test
    void aWaveIsOpenedOnceAndOnlyByWhoMay() {
        Term term = campus.prepare(0, 60);
        assertThatThrownBy(() -> campus.as(term.chief(), () -> trainings.open(term.wave())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Only a programme manager");
        campus.as(term.trainingManager(), () -> trainings.open(term.wave()));
        assertThatThrownBy(() -> campus.as(term.programManager(), () -> trainings.open(term.wave())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("open for training already");
        opening.openDue();
        assertThat(count(term)).isEqualTo(7);
    }

    @Test
    void theDailyWatchOpensAWaveFromItsRegistrationDateOn() {
        Term due = campus.prepare(0, 60);
        Term later = campus.prepare(0, 90);
        Term over = campus.prepare(0, 60);
        campus.goLive(over, LocalDate.now().minusDays(10));
        assertThat(opening.openDue()).isPositive();
        assertThat(count(due)).isEqualTo(7);
        assertThat(count(later)).isZero();
        assertThat(count(over)).isZero();
        assertThat(opening.openDue()).isZero();
    }

    @Test
    void whoJoinsIsAddedAndWhoLeavesGivesUpSeatsFirst() {
        Term term = campus.open();
        campus.begin();
        Learner gone = of(term, 2);
        active(term.physician(2), false);
        campus.join(term, 1, 3);
        rosterApplied(List.of(term.physician(2)));
        assertThat(count(term)).isEqualTo(10);
        assertThat(of(term, 2).state()).isEqualTo(TrainingState.LEFT);
        assertThat(announced.stream(LearnersLeft.class))
                .anyMatch(left -> left.trainingIds().contains(gone.trainingId()));

        active(term.physician(2), true);
        rosterApplied(List.of());
        assertThat(of(term, 2).state()).isEqualTo(TrainingState.REQUESTED);
        assertThat(of(term, 2).trainingId()).isEqualTo(gone.trainingId());
        rosterApplied(List.of());
        assertThat(count(term)).isEqualTo(10);
    }

    @Test
    void whoJoinsAfterTheWaveHasClosedPassesTheSameGate() {
        Term term = campus.open();
        campus.goLive(term, LocalDate.now().minusDays(300));
        campus.join(term, 1, 1);
        rosterApplied(List.of());
        Learner late = learners.ofPhysician(term.wave(), term.extra(1)).orElseThrow();
        assertThat(late.access()).isEqualTo(Access.BLOCKED);
        assertThat(late.missing()).isEqualTo(MissingStep.PRIVACY);
        campus.join(term, 2, 2);
        opening.openDue();
        assertThat(learners.ofPhysician(term.wave(), term.extra(2))).isPresent();
    }

    @Test
    void anotherSpecialtyIsAnnouncedAndFollowed() {
        Term term = campus.open();
        jdbc.sql("update physician set specialty_code = '207W00000X' where physician_id = :id")
                .param("id", term.physician(3))
                .update();
        rosterApplied(List.of());
        assertThat(of(term, 3).specialtyCode()).isEqualTo("207W00000X");
        assertThat(announced.stream(LearnersPlaced.class).map(LearnersPlaced::specialties))
                .contains(Map.of(of(term, 3).trainingId(), "207W00000X"));
    }

    @Test
    void factsAreAnnouncedOnceAndAnEarlierTimeStays() {
        Term term = campus.open();
        String id = campus.training(term, 1);
        facts.classAttended(id, MAY);
        facts.classAttended(id, MAY);
        facts.classAttended(id, MAY.plusSeconds(60));
        facts.privacyDone(id, MAY);
        facts.elearningDone(id, MAY);
        facts.labDone(id, MAY);
        facts.refresherAttended(id, MAY);
        facts.tested(id, 1, null);
        facts.tested(id, 1, null);
        facts.tested(id, 2, MAY);
        Learner learner = campus.learner(id);
        assertThat(learner.classAt()).isEqualTo(MAY);
        assertThat(learner.passedAt()).isEqualTo(MAY);
        assertThat(learner.attempts()).isEqualTo(2);
        assertThat(changes(id))
                .containsExactly(
                        "Class attended",
                        "Privacy module completed",
                        "E-learning completed",
                        "Personalisation lab done",
                        "Refresher attended",
                        "Proficiency test not passed",
                        "Proficiency test passed");
        facts.classAttended(id, MAY.minusSeconds(60));
        assertThat(campus.learner(id).classAt()).isEqualTo(MAY.minusSeconds(60));
        facts.tested(id, 2, null);
        assertThat(campus.learner(id).passedAt()).isNull();
    }

    @Test
    void accessIsPutIntoTheSummaryAndSinceMovesOnlyWithIt() {
        Term term = campus.open();
        String id = campus.training(term, 1);
        access.set(id, Access.BLOCKED, MissingStep.CLASS, MAY);
        assertThat(campus.learner(id).missing()).isEqualTo(MissingStep.CLASS);
        assertThat(since(id)).isNotEqualTo(MAY);
        access.set(id, Access.ELIGIBLE, MissingStep.NONE, MAY);
        assertThat(campus.learner(id).access()).isEqualTo(Access.ELIGIBLE);
        assertThat(since(id)).isEqualTo(MAY);
    }

    @Test
    void aTrainingEndsOnce() {
        Term term = campus.open();
        steps.completed(campus.training(term, 1));
        assertThat(of(term, 1).state()).isEqualTo(TrainingState.COMPLETED);
        assertThatThrownBy(() -> steps.notProficient(campus.training(term, 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Training completed");
        steps.notProficient(campus.training(term, 2));
        assertThat(of(term, 2).state()).isEqualTo(TrainingState.NOT_PROFICIENT);
        assertThat(jdbc.sql("select count(*) from notice where user_id in (:two) and business_key = :id")
                        .param("two", List.of(term.p(2), term.chief()))
                        .param("id", campus.training(term, 2))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aMovedWaveIsLookedAtAnewWhereAPassMayBecomeTooOld() {
        Term term = campus.open();
        campus.begin();
        facts.tested(campus.training(term, 1), 1, MAY);
        campus.goLive(term, LocalDate.now().plusDays(150));
        assertThat(changes(campus.training(term, 1))).containsExactly("Proficiency test passed");
        campus.begin();
        assertThat(changes(campus.training(term, 1)))
                .containsExactly("Proficiency test passed", "The wave goes live at another date");
        assertThat(changes(campus.training(term, 2))).isEmpty();
        assertThat(trainings.catchUp(50)).isZero();
    }

    private List<String> changes(String trainingId) {
        return announced.stream(LearnerChanged.class)
                .filter(changed -> changed.trainingId().equals(trainingId))
                .map(LearnerChanged::what)
                .toList();
    }

    private void rosterApplied(List<String> leavers) {
        transactions.executeWithoutResult(
                status -> publisher.publishEvent(new RosterApplied("IMP-X", ImportKind.PHYSICIANS, false, leavers)));
    }

    private void active(String physicianId, boolean active) {
        jdbc.sql("update physician set active = :active where physician_id = :id")
                .param("active", active)
                .param("id", physicianId)
                .update();
    }

    private Learner of(Term term, int physician) {
        return learners.ofPhysician(term.wave(), term.physician(physician)).orElseThrow();
    }

    private Instant since(String trainingId) {
        return jdbc.sql("select access_since from learner_training where id = :id")
                .param("id", trainingId)
                .query((row, i) -> SqlTime.read(row, "access_since"))
                .single();
    }

    private int count(Term term) {
        return jdbc.sql("select count(*) from learner_training where wave_id = :wave")
                .param("wave", term.wave())
                .query(Integer.class)
                .single();
    }
}
