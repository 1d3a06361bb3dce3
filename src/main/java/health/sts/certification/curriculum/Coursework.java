package health.sts.certification.curriculum;

import health.sts.certification.curriculum.CurriculumItem.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What one trainer has to do and how far they are. Reports are added and never changed; the newest says how an item
 * stands. Changing methods join the caller's transaction or open one, and act as the person signed in.
 */
public interface Coursework {

    /**
     * Pins the version in force for a certification that begins or whose course is repeated, with all its items.
     *
     * @return the version
     */
    int pin(String certificationId);

    /**
     * Pins the version in force for a recertification with only what the trainer has not proven before: items whose code
     * or revision is new since the version of the certificate that is renewed; all scenarios where nothing is new.
     *
     * @return the version
     */
    int pinDelta(String certificationId, int certifiedVersion);

    /**
     * Adds what versions published since brought, if anything.
     *
     * @return whether mandatory items are open now
     */
    boolean addDelta(String certificationId);

    /** Every item of the current round with how it stands, in order. */
    List<CourseworkItem> of(String certificationId);

    /** Every report of a certification, oldest first. */
    List<CourseworkReport> reports(String certificationId);

    /** Mandatory items of these kinds that the trainer has not yet reported as done; empty when the step can be completed. */
    List<CourseworkItem> missing(String certificationId, Set<Kind> kinds);

    /**
     * The trainer reports hours attended; all hours are required (100 % attendance, step 5.1).
     *
     * @throws health.sts.shared.Refusal where somebody else than the trainer reports, or the hours are out of range
     */
    void reportHours(String certificationId, String code, BigDecimal hours, String note);

    /** The trainer reports a scenario as passed; at least one evidence file must be there. */
    void reportScenario(String certificationId, String code, String note);

    /** The training manager confirms everything reported; refused for the trainer's own. */
    void confirm(String certificationId);

    /** The training manager sends items of one kind back, with a reason that the trainer reads. */
    void sendBack(String certificationId, Kind kind, String reason);
}
