package health.sts.review.triage;

import health.sts.engine.Identities;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.shared.Ids;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of a live wave who need help, by lab checklists and tickets as rows, and the steps of their cases. */
@Component
public class Cohort {

    private static final String CHECKLIST =
            """
            insert into lab_checklist (id, training_id, preference_lists, note_templates, order_sets, mobile, done,
                recorded_by, recorded_at)
            values (:id, :training, true, :items, :items, :items, false, 'fixture', :at)
            """;

    private static final String TICKET =
            """
            insert into support_ticket (id, wave_id, specialty_code, site_id, physician_id, category, severity, title, state,
                opened_by, opened_at, recorded_at, state_since, version)
            values (:id, :wave, :specialty, :site, :physician, 'TRAINING_GAP', 3, 'How do I order?', 'RESOLVED', 'fixture',
                :at, :at, :at, 0)
            """;

    private final LiveWave waves;
    private final TriageSteps triage;
    private final TaskDesk tasks;
    private final Identities identities;
    private final List<String> resting = new ArrayList<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    Cohort(LiveWave waves, TriageSteps triage, TaskDesk tasks, Identities identities, JdbcClient jdbc, Clock clock) {
        this.waves = waves;
        this.triage = triage;
        this.tasks = tasks;
        this.identities = identities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many items the latest checklist of some physicians of a specialty has: all four, or one. */
    public void personalised(Live live, int specialty, boolean all, int... numbers) {
        for (int number : numbers) {
            jdbc.sql(CHECKLIST)
                    .param("id", Ids.next("LAB"))
                    .param("training", live.training(specialty, number))
                    .param("items", all)
                    .param("at", SqlTime.of(clock.instant().minusSeconds(5)))
                    .update();
        }
    }

    /** Four tickets that show a gap in training, in the first days after go-live: the second signal. */
    public void stuck(Live live, int specialty, int... numbers) {
        for (int number : numbers) {
            for (int ticket = 0; ticket < 4; ticket++) {
                jdbc.sql(TICKET)
                        .param("id", Ids.next("TKT"))
                        .param("wave", live.wave())
                        .param("specialty", live.specialty(specialty))
                        .param("site", live.site())
                        .param("physician", live.physician(specialty, number))
                        .param("at", SqlTime.of(live.day(20)))
                        .update();
            }
        }
    }

    /** Classifies and opens help, as the background does. */
    public List<String> help(Live live, ReviewPoint point) {
        triage.classify(live.wave(), point);
        triage.openInterventions(live.wave(), point);
        return interventions(live);
    }

    /** Ids of a wave's interventions, by kind and number of the first member. */
    public List<String> interventions(Live live) {
        return jdbc.sql(
                        """
                        select i.id from intervention i where i.wave_id = :wave
                         order by i.kind, (select min(m.physician_id) from intervention_member m
                                            where m.intervention_id = i.id), i.opened_at
                        """)
                .param("wave", live.wave())
                .query(String.class)
                .list();
    }

    public String state(String intervention) {
        return jdbc.sql("select state from intervention where id = :id")
                .param("id", intervention)
                .query(String.class)
                .single();
    }

    /** How many it is for. */
    public int members(String intervention) {
        return jdbc.sql("select count(*) from intervention_member where intervention_id = :id")
                .param("id", intervention)
                .query(Integer.class)
                .single();
    }

    /** Who is asked to help. */
    public String helper(String intervention) {
        return jdbc.sql("select helper_user_id from intervention where id = :id")
                .param("id", intervention)
                .query(String.class)
                .single();
    }

    /** The open tasks of a case, by step. */
    public List<String> steps(String intervention) {
        return tasks.ofCase(intervention).stream().map(OpenTask::step).toList();
    }

    public OpenTask task(String intervention, String step) {
        return tasks.ofCase(intervention).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + step + " among " + steps(intervention)));
    }

    public void complete(String intervention, String step, String user, Map<String, Object> form) {
        waves.as(user, () -> tasks.complete(task(intervention, step).id(), form));
    }

    /** What was recorded of a case, in order. */
    public List<String> events(String intervention) {
        return jdbc.sql("select kind from intervention_event where intervention_id = :id order by number")
                .param("id", intervention)
                .query(String.class)
                .list();
    }

    public List<String> notices(String user) {
        return jdbc.sql("select sentence from notice where user_id = :user order by id")
                .param("user", user)
                .query(String.class)
                .list();
    }

    /** Makes another physician a peer trainer of their specialty. */
    public void certified(Live live, int specialty, int number) {
        identities.addRole(live.user(specialty, number), Role.PEER_TRAINER);
        String way = Ids.next("CRT");
        jdbc.sql(
                        """
                        insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                            curriculum_version, round_no, state, state_since, created_at, one_at_a_time, version)
                        select :way, c.reason, :physician, :user, c.wave_id, c.specialty_code, c.site_id,
                               c.curriculum_version, c.round_no, c.state, c.state_since, c.created_at, :way, 0
                          from certification c where c.physician_id = :first
                        """)
                .param("way", way)
                .param("physician", live.physician(specialty, number))
                .param("user", live.user(specialty, number))
                .param("first", live.physician(specialty, 1))
                .update();
        String id = Ids.next("CTF");
        jdbc.sql(
                        """
                        insert into certificate (id, public_id, certification_id, period_no, physician_id, user_id,
                            holder_name, specialty_code, site_id, wave_id, curriculum_version, certified_by, confirmed_by,
                            certified_at, valid_from, valid_until, window_opens, due, key_id, status_index, credential)
                        select :id, :id, :way, 1, :physician, :user, 'Dr. Second', c.specialty_code, c.site_id, c.wave_id,
                               c.curriculum_version, c.certified_by, c.confirmed_by, c.certified_at, c.valid_from,
                               c.valid_until, c.window_opens, c.due, c.key_id, :index, c.credential
                          from certificate c where c.physician_id = :first
                        """)
                .param("id", id)
                .param("way", way)
                .param("physician", live.physician(specialty, number))
                .param("user", live.user(specialty, number))
                .param("index", -Math.abs(id.hashCode()))
                .param("first", live.physician(specialty, 1))
                .update();
    }

    /** Makes a task late, so that others may take it over. */
    public void late(String intervention, String step) {
        jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = :past where ID_ = :id")
                .param("past", Timestamp.from(clock.instant().minusSeconds(60)))
                .param("id", task(intervention, step).id())
                .update();
    }

    /** Takes trainers of other tests off the roster, since everybody with a certificate can be asked. */
    public void onlyTrainersOf(Live live) {
        resting.addAll(jdbc.sql(
                        """
                        select p.physician_id from physician p where p.active and p.site_id <> :site
                           and exists (select 1 from certificate c where c.physician_id = p.physician_id)
                        """)
                .param("site", live.site())
                .query(String.class)
                .list());
        active(false);
    }

    /** Puts them back. */
    public void everybodyBack() {
        active(true);
        resting.clear();
    }

    private void active(boolean active) {
        if (!resting.isEmpty()) {
            jdbc.sql("update physician set active = :active where physician_id in (:ids)")
                    .param("active", active)
                    .param("ids", resting)
                    .update();
        }
    }
}
