package health.sts.delivery.booking;

import health.sts.delivery.Learner;
import health.sts.delivery.MissingStep;
import health.sts.delivery.SessionKind;
import health.sts.delivery.TrainingState;
import health.sts.delivery.training.Learners;
import health.sts.delivery.training.Refreshers;
import health.sts.people.DepartmentView;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of a department in a wave still has no seat of a kind; a handful of statements for any number of people. */
@Service
@Transactional(readOnly = true)
public class Enrolments {

    /** People of one department that are enrolled at once. */
    public static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Learners learners;
    private final Roster roster;
    private final BookingRights rights;
    private final Refreshers refreshers;

    Enrolments(JdbcClient jdbc, Learners learners, Roster roster, BookingRights rights, Refreshers refreshers) {
        this.jdbc = jdbc;
        this.learners = learners;
        this.roster = roster;
        this.rights = rights;
        this.refreshers = refreshers;
    }

    /**
     * One person of the department.
     *
     * @param standing what there is already, or null where a seat is needed
     */
    public record Candidate(String trainingId, String name, String standing) {

        public boolean needed() {
            return standing == null;
        }
    }

    /** The departments from which the person acting may enrol. */
    public List<DepartmentView> departments() {
        return rights.onlyDepartments().orElseGet(roster::departments);
    }

    /** People of a department in a wave, by name, with what they have. */
    public List<Candidate> candidates(String waveId, String departmentId, SessionKind kind) {
        DepartmentView department = departments().stream()
                .filter(one -> one.departmentId().equals(departmentId))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("department", "Choose one of the departments in the list."));
        List<String> ids = jdbc.sql(
                        """
                        select id from learner_training
                         where wave_id = :wave and specialty_code = :specialty and site_id = :site
                           and (state not in ('LEFT', 'COMPLETED', 'NOT_PROFICIENT')
                                or (:kind = 'REFRESHER' and state = 'COMPLETED' and (missing = 'REFRESHER' or exists (
                                    select 1 from refresher_request r where r.training_id = learner_training.id))))
                         order by id limit
                        """
                                + MOST)
                .param("wave", waveId)
                .param("specialty", department.specialtyCode())
                .param("site", department.siteId())
                .param("kind", kind.name())
                .query(String.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> held = held(ids, kind);
        Set<String> asked = kind == SessionKind.REFRESHER ? refreshers.asked(ids) : Set.of();
        List<Learner> people = learners.of(ids);
        Map<String, PhysicianView> names =
                roster.physiciansOf(people.stream().map(Learner::physicianId).toList()).stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, Function.identity()));
        return people.stream()
                .filter(person -> person.state() != TrainingState.LEFT)
                .map(person -> new Candidate(
                        person.trainingId(),
                        names.containsKey(person.physicianId())
                                ? names.get(person.physicianId()).name()
                                : person.userId(),
                        standing(person, kind, asked.contains(person.trainingId()), held.get(person.trainingId()))))
                .sorted(Comparator.comparing(Candidate::name).thenComparing(Candidate::trainingId))
                .toList();
    }

    private Map<String, Integer> held(List<String> trainingIds, SessionKind kind) {
        Map<String, Integer> held = new HashMap<>();
        jdbc.sql(
                        """
                        select s.training_id, min(s.waiting_no) as place from seat s
                          join training_session t on t.id = s.session_id and t.state = 'PLANNED'
                         where s.training_id in (:trainings) and s.kind = :kind group by s.training_id
                        """)
                .param("trainings", trainingIds)
                .param("kind", kind.name())
                .query(row -> {
                    held.put(row.getString("training_id"), row.getInt("place"));
                });
        return held;
    }

    private static String standing(Learner learner, SessionKind kind, boolean asked, Integer place) {
        if (kind == SessionKind.REFRESHER && !asked && learner.missing() != MissingStep.REFRESHER) {
            return "Not needed";
        }
        boolean done = kind == SessionKind.CLASS && learner.classAt() != null && !SeatRules.classAgain(learner)
                || kind == SessionKind.LAB && learner.labAt() != null;
        if (done) {
            return "Done";
        }
        return place == null ? null : place == 0 ? "Has a seat" : "On a waiting list";
    }
}
