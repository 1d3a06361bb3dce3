package health.sts.delivery.waiver;

import health.sts.certification.Certificates;
import health.sts.certification.Certificates.Holder;
import health.sts.delivery.Learner;
import health.sts.delivery.training.Learners;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whom a chief may ask for a waiver, and who could supervise; a bounded number of statements. */
@Service
@Transactional(readOnly = true)
public class WaiverCandidates {

    /** How many learners the first page shows; waivers are for a few. */
    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final WaiverReaders readers;
    private final Learners learners;
    private final Roster roster;
    private final Certificates certificates;
    private final Clock clock;

    WaiverCandidates(
            JdbcClient jdbc,
            WaiverReaders readers,
            Learners learners,
            Roster roster,
            Certificates certificates,
            Clock clock) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.learners = learners;
        this.roster = roster;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** A learner without access. */
    public record Candidate(Learner learner, String name) {}

    /** Learners without access in the departments of the person acting, by name. */
    public List<Candidate> blocked() {
        List<String> departments = readers.departments().stream()
                .map(department -> department.siteId() + " " + department.specialtyCode())
                .toList();
        if (departments.isEmpty()) {
            return List.of();
        }
        List<String> ids = jdbc.sql(
                        """
                        select t.id from learner_training t
                         where t.access = 'BLOCKED' and t.state <> 'LEFT'
                           and t.site_id || ' ' || t.specialty_code in (:departments)
                         order by t.created_at desc, t.id limit
                        """
                                + " " + MOST)
                .param("departments", departments)
                .query(String.class)
                .list();
        List<Learner> found = learners.of(ids);
        Map<String, String> names = names(found);
        return found.stream()
                .map(one -> new Candidate(one, names.getOrDefault(one.physicianId(), one.userId())))
                .sorted(Comparator.comparing(Candidate::name))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws Refusal where the person acting does not answer for the learner's department
     */
    public Candidate get(String trainingId) {
        Learner learner = learners.get(trainingId);
        if (readers.departments().stream()
                .noneMatch(department -> department.siteId().equals(learner.siteId())
                        && department.specialtyCode().equals(learner.specialtyCode()))) {
            throw Refusal.forbidden("A waiver is asked for by the chief of the learner's department.");
        }
        return new Candidate(learner, names(List.of(learner)).getOrDefault(learner.physicianId(), learner.userId()));
    }

    /** Who may teach the learner's specialty now, without the learner. */
    public List<Holder> supervisors(Candidate candidate) {
        return certificates.holders(candidate.learner().specialtyCode(), clock.instant()).stream()
                .filter(holder -> !holder.userId().equals(candidate.learner().userId()))
                .toList();
    }

    private Map<String, String> names(List<Learner> found) {
        return roster.physiciansOf(found.stream().map(Learner::physicianId).toList()).stream()
                .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name));
    }
}
