package health.sts.demo.certification;

import health.sts.certification.curriculum.Coursework;
import health.sts.certification.curriculum.CourseworkItem;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.certification.curriculum.EvidenceFiles;
import health.sts.certification.exam.Exams;
import health.sts.certification.path.Certifications;
import health.sts.demo.stage.OfficeHours;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How a scene is played: the page or the form that a person fills in, in one transaction. */
@Component
@Profile("demo")
class Deeds {

    private static final BigDecimal SOME_HOURS = BigDecimal.valueOf(4);
    private static final Duration BEFORE_THE_RESULT = Duration.ofMinutes(25);

    private final Coursework coursework;
    private final EvidenceFiles files;
    private final Exams exams;
    private final Certifications certifications;
    private final TaskDesk tasks;
    private final OfficeHours hours;

    Deeds(
            Coursework coursework,
            EvidenceFiles files,
            Exams exams,
            Certifications certifications,
            TaskDesk tasks,
            OfficeHours hours) {
        this.coursework = coursework;
        this.files = files;
        this.exams = exams;
        this.certifications = certifications;
        this.tasks = tasks;
        this.hours = hours;
    }

    /** What is done on a page. */
    void onPage(Scene scene, Running running) {
        String id = running.id();
        switch (scene.step()) {
            case MENTOR -> certifications.nameMentor(id, running.way().mentor());
            case BEGIN_COURSE -> beginCourse(id);
            case CORRECT_SCORE ->
                exams.correct(
                        exams.newest(id).orElseThrow().id(),
                        BigDecimal.valueOf(scene.grade()),
                        "Question 14 had two right answers; the exam system counted only one of them.");
            case WITHDRAW -> certifications.withdraw(id, "Becomes head of the simulation centre and has no time left.");
            default -> throw new IllegalArgumentException(scene.step() + " is a task");
        }
    }

    /** What is done in a task; what has to be reported before is reported. */
    void inTask(Scene scene, Running running, OpenTask task, Instant at, Instant lesson) {
        Way way = running.way();
        switch (scene.step()) {
            case COURSE -> report(running, Kind.COURSE);
            case CLASS -> report(running, Kind.TRAIN_THE_TRAINER);
            case SCENARIOS -> report(running, Kind.SCENARIO);
            case DELTA -> {
                for (Kind kind : Kind.values()) {
                    report(running, kind);
                }
            }
            default -> {
                // nothing is reported beforehand
            }
        }
        tasks.complete(task.id(), form(scene, way, at, lesson, way.luck(task.assignee() == null ? 5 : 6)));
    }

    private Map<String, Object> form(Scene scene, Way way, Instant at, Instant lesson, int luck) {
        return switch (scene.step()) {
            case EXAM -> Answers.exam(scene.grade(), at.minus(BEFORE_THE_RESULT), luck);
            case BOOK -> Answers.booking(local(lesson), way);
            case PANEL -> Map.of("firstEvaluator", Judges.of(way, 0), "secondEvaluator", Judges.of(way, 1));
            case NAME_THIRD -> Map.of("thirdEvaluator", Judges.of(way, 2));
            case SCORE, SCORE_AS_THIRD -> Answers.score(scene.grade(), luck + (int) (scene.grade() * 10));
            case OBSERVE -> Answers.observation(scene.grade(), hours.dayOf(at), luck);
            default -> Answers.of(scene, way);
        };
    }

    /** The lesson as it is booked, at a full or half hour. */
    private ZonedDateTime local(Instant lesson) {
        ZonedDateTime local = lesson.atZone(hours.zone());
        return local.withMinute(local.getMinute() / 30 * 30).withSecond(0).withNano(0);
    }

    private void beginCourse(String id) {
        coursework.missing(id, EnumSet.of(Kind.COURSE)).stream()
                .findFirst()
                .ifPresent(item -> coursework.reportHours(
                        id, item.code(), item.hours().min(SOME_HOURS), "The second day fell into my call week."));
    }

    private void report(Running running, Kind kind) {
        coursework.missing(running.id(), EnumSet.of(kind)).forEach(item -> report(running, item));
    }

    private void report(Running running, CourseworkItem item) {
        String id = running.id();
        if (item.kind() != Kind.SCENARIO) {
            coursework.reportHours(id, item.code(), item.hours(), null);
            return;
        }
        Evidence.Sheet sheet =
                Evidence.of(item.code(), running.way().luck(item.code().hashCode() % 100));
        files.add(id, item.code(), sheet.name(), sheet.content());
        coursework.reportScenario(id, item.code(), null);
    }
}
