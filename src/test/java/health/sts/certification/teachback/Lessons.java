package health.sts.certification.teachback;

import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Ids;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes trainers who have passed their exam, with evaluators, a mentor and a training manager of their own. */
@Component
public class Lessons {

    private final Ward ward;
    private final TaskDesk tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Clock clock;

    Lessons(
            Ward ward,
            TaskDesk tasks,
            RuntimeService runtime,
            ManagementService management,
            JdbcClient jdbc,
            Clock clock) {
        this.ward = ward;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The people of one teach-back; {@code p1} is the trainer. */
    public record Lesson(Staff staff, String id) {

        public String trainer() {
            return staff.p(1);
        }

        public String mentor() {
            return staff.user("mentor");
        }

        public String manager() {
            return staff.user("tm");
        }

        /** Evaluator 1 to 4. */
        public String evaluator(int number) {
            return staff.user("ev" + number + "x");
        }
    }

    /** A trainer whose teach-back is due. */
    public Lesson due() {
        Lesson lesson = trainer("TEACH_BACK");
        runtime.startProcessInstanceByKey("certification-teach-back", lesson.id(), variables(lesson));
        return lesson;
    }

    /** A trainer in some state, without a case. */
    public Lesson trainer(String state) {
        Lesson lesson = new Lesson(ward.open(), Ids.next("CRT"));
        ward.user(lesson.manager(), "Tom", Role.TRAINING_MANAGER);
        ward.user(lesson.mentor(), "Mentor", Role.EVALUATOR, Role.PEER_TRAINER);
        for (int number = 1; number <= 4; number++) {
            ward.user(lesson.evaluator(number), "Evaluator" + number, Role.EVALUATOR);
        }
        insert(lesson, state);
        return lesson;
    }

    public static Map<String, Object> variables(Lesson lesson) {
        return Map.of(
                "traineeUserId", lesson.trainer(),
                "mentorUserId", lesson.mentor(),
                "calendarId", lesson.staff().site());
    }

    public void book(Lesson lesson) {
        complete(
                lesson,
                "userTask_bookTeachBack",
                lesson.trainer(),
                Map.of(
                        "teachBackTopic", "Orders in the clinic",
                        "teachBackDay",
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .plusDays(10)
                                        .toString(),
                        "teachBackTime", "14:30",
                        "teachBackPlace", "Room 4"));
    }

    public void name(Lesson lesson, String first, String second) {
        complete(
                lesson,
                "userTask_namePanel",
                lesson.manager(),
                Map.of("firstEvaluator", first, "secondEvaluator", second));
    }

    /** Booked, with evaluators 1 and 2. */
    public void panel(Lesson lesson) {
        book(lesson);
        name(lesson, lesson.evaluator(1), lesson.evaluator(2));
    }

    public void score(Lesson lesson, int evaluator, Map<String, Object> scores) {
        complete(lesson, "userTask_scoreTeachBack", lesson.evaluator(evaluator), scores);
    }

    /** The five criteria, in order. */
    public static Map<String, Object> scores(int... five) {
        List<String> fields = List.of("scoreAccuracy", "scoreWorkflow", "scoreDepth", "scoreFraming", "scoreControl");
        Map<String, Object> form = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            form.put(fields.get(i), five.length == 1 ? five[0] : five[i]);
        }
        return form;
    }

    public void complete(Lesson lesson, String step, String user, Map<String, Object> form) {
        ward.complete(lesson.id(), step, user, form);
    }

    public Optional<OpenTask> open(Lesson lesson, String step, String holder) {
        return tasks.ofCase(lesson.id()).stream()
                .filter(task -> task.step().equals(step) && (holder == null || holder.equals(task.assignee())))
                .findFirst();
    }

    public List<String> passed(Lesson lesson) {
        return jdbc.sql(
                        """
                        select a.ACT_ID_ from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
                         where p.BUSINESS_KEY_ = :id and (a.END_TIME_ is not null) and a.ACT_INST_STATE_ <> 2
                        """)
                .param("id", lesson.id())
                .query(String.class)
                .list();
    }

    public void fire(Lesson lesson, String step) {
        management.executeJob(jdbc.sql(
                        """
                        select j.ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                          join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                         where d.ACT_ID_ = :step and p.BUSINESS_KEY_ = :id
                        """)
                .param("step", step)
                .param("id", lesson.id())
                .query(String.class)
                .single());
    }

    private void insert(Lesson lesson, String state) {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                            curriculum_version, round_no, mentor_user_id, state, state_since, created_at, one_at_a_time,
                            version)
                        values (:id, 'APPOINTED', :physician, :user, :wave, :specialty, :site, 1, 1, :mentor, :state, :now,
                            :now, :id, 0)
                        """)
                .param("id", lesson.id())
                .param("physician", lesson.staff().physician(1))
                .param("user", lesson.trainer())
                .param("wave", lesson.staff().wave())
                .param("specialty", Ward.UROLOGY)
                .param("site", lesson.staff().site())
                .param("mentor", lesson.mentor())
                .param("state", state)
                .param("now", SqlTime.of(now))
                .update();
    }
}
