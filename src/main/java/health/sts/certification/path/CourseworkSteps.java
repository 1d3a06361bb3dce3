package health.sts.certification.path;

import health.sts.certification.Trainees;
import health.sts.certification.curriculum.Coursework;
import health.sts.certification.curriculum.CourseworkItem;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.shared.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the processes do with coursework. Each method is one step and joins the engine's transaction; a step that was done
 * before is a conflict.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CourseworkSteps {

    private final Coursework coursework;
    private final Trainees trainees;
    private final CertificationNews news;

    CourseworkSteps(Coursework coursework, Trainees trainees, CertificationNews news) {
        this.coursework = coursework;
        this.trainees = trainees;
        this.news = news;
    }

    /** The first kind of coursework in which something mandatory is open, if any. */
    public Optional<Kind> open(String id) {
        List<CourseworkItem> missing = coursework.missing(id, EnumSet.allOf(Kind.class));
        return Arrays.stream(Kind.values())
                .filter(kind -> missing.stream().anyMatch(item -> item.kind() == kind))
                .findFirst();
    }

    /** The trainer says that they are through with one kind; refused while something mandatory of it is open. */
    public void done(String id, Kind kind) {
        refuseWhileOpen(coursework.missing(id, EnumSet.of(kind)));
    }

    /** The trainer says that they are through with everything. */
    public void allDone(String id) {
        refuseWhileOpen(coursework.missing(id, EnumSet.allOf(Kind.class)));
    }

    /** The training manager confirms everything that was reported. */
    public void confirm(String id) {
        allDone(id);
        coursework.confirm(id);
    }

    /** The training manager sends items of one kind back; the trainer is told why. */
    public void sendBack(String id, Kind kind, String reason) {
        coursework.sendBack(id, kind, reason);
        news.tell(
                trainees.get(id),
                "Coursework was sent back",
                "Your reports were sent back (%s): %s".formatted(kind.title(), reason));
    }

    /**
     * Adds what a newer curriculum brought.
     *
     * @return whether something mandatory is open now
     */
    public boolean addDelta(String id) {
        return coursework.addDelta(id);
    }

    private static void refuseWhileOpen(List<CourseworkItem> missing) {
        if (!missing.isEmpty()) {
            throw Refusal.conflict("Not yet reported: %s. Report it on the coursework page, then complete this step."
                    .formatted(missing.stream().map(CourseworkItem::title).collect(Collectors.joining(", "))));
        }
    }
}
