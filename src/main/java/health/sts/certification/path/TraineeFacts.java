package health.sts.certification.path;

import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.certification.curriculum.Coursework;
import health.sts.certification.curriculum.CourseworkItem;
import health.sts.certification.exam.Exams;
import health.sts.certification.exam.Exams.Attempt;
import health.sts.certification.teachback.TeachBacks;
import health.sts.certification.teachback.TeachBacks.ObservationView;
import health.sts.certification.teachback.TeachBacks.TeachBackView;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a decider needs to know of a trainer beside the question; a bounded number of statements. */
@Service
@Transactional(readOnly = true)
public class TraineeFacts {

    private final Trainees trainees;
    private final Coursework coursework;
    private final Exams exams;
    private final TeachBacks teachBacks;
    private final Roster roster;

    TraineeFacts(Trainees trainees, Coursework coursework, Exams exams, TeachBacks teachBacks, Roster roster) {
        this.trainees = trainees;
        this.coursework = coursework;
        this.exams = exams;
        this.teachBacks = teachBacks;
        this.roster = roster;
    }

    /** Who, for what, and how far. */
    public record Facts(
            Trainee trainee,
            String name,
            String specialty,
            String site,
            String mentor,
            List<CourseworkItem> coursework,
            List<Attempt> attempts,
            List<TeachBackView> teachBacks,
            List<ObservationView> classes) {}

    /** The facts as they are now. */
    public Facts of(String certificationId) {
        Trainee trainee = trainees.get(certificationId);
        PhysicianView physician = roster.physician(trainee.physicianId()).orElse(null);
        return new Facts(
                trainee,
                physician == null ? trainee.physicianId() : physician.name(),
                physician == null ? trainee.specialtyCode() : physician.specialtyName(),
                physician == null ? trainee.siteId() : physician.siteName(),
                trainee.mentor()
                        .map(mentor -> roster.names(Set.of(mentor)).getOrDefault(mentor, mentor))
                        .orElse(null),
                coursework.of(certificationId),
                exams.of(certificationId),
                teachBacks.of(certificationId),
                teachBacks.observations(certificationId));
    }
}
