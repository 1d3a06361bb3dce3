package health.sts.certification.path;

import health.sts.certification.CertificationState;
import health.sts.certification.Trainee;
import health.sts.shared.Refusal;
import java.time.Instant;

/** One trainer's way to a certificate. Guards its own order of stages: it goes forward, and back only to the course. */
class Certification {

    final String id;
    final Instant createdAt;
    final int version;
    private Trainee trainee;
    private Instant stateSince;
    private String endedReason;

    Certification(Trainee trainee, Instant stateSince, String endedReason, Instant createdAt, int version) {
        this.id = trainee.certificationId();
        this.trainee = trainee;
        this.stateSince = stateSince;
        this.endedReason = endedReason;
        this.createdAt = createdAt;
        this.version = version;
    }

    /** The case begins with a pinned curriculum. */
    void started(int curriculumVersion, Instant now) {
        if (state() != CertificationState.REQUESTED) {
            throw Refusal.conflict("This certification has begun already. Nothing was changed.");
        }
        moveTo(CertificationState.COURSEWORK, trainee.round(), curriculumVersion, now);
    }

    /**
     * Reaches a stage; a first certification leaves none out.
     *
     * @return false where it is there already
     */
    boolean enter(CertificationState stage, Instant now) {
        if (state() == stage) {
            return false;
        }
        int steps = stage.ordinal() - state().ordinal();
        boolean forward = trainee.reason().recertification() ? steps > 0 : steps == 1;
        if (!state().open() || !stage.open() || !forward) {
            throw notNow();
        }
        moveTo(stage, trainee.round(), trainee.curriculumVersion(), now);
        return true;
    }

    /** The course begins again, in a new round. */
    void repeatCourse(Instant now) {
        if (state() != CertificationState.EXAM) {
            throw notNow();
        }
        moveTo(CertificationState.COURSEWORK, trainee.round() + 1, trainee.curriculumVersion(), now);
    }

    /** The round that has just begun follows this version. */
    void pinned(int curriculumVersion) {
        moveTo(state(), trainee.round(), curriculumVersion, stateSince);
    }

    /** The certificate is issued. */
    void certified(Instant now) {
        boolean decided = state() == CertificationState.DECISION
                || trainee.reason().recertification() && state() == CertificationState.FIRST_CLASS;
        if (!decided) {
            throw notNow();
        }
        moveTo(CertificationState.CERTIFIED, trainee.round(), trainee.curriculumVersion(), now);
    }

    /** Ends without a certificate. */
    void end(CertificationState end, String why, Instant now) {
        if (!state().open()) {
            throw notNow();
        }
        if (end != CertificationState.RELEASED && end != CertificationState.WITHDRAWN) {
            throw new IllegalArgumentException(end + " is no end without a certificate");
        }
        endedReason = why;
        moveTo(end, trainee.round(), trainee.curriculumVersion(), now);
    }

    /** Somebody else mentors from now on, or nobody with null. */
    void mentoredBy(String userId) {
        if (!state().open()) {
            throw notNow();
        }
        trainee = with(state(), trainee.round(), trainee.curriculumVersion(), userId);
    }

    CertificationState state() {
        return trainee.state();
    }

    Trainee trainee() {
        return trainee;
    }

    Instant stateSince() {
        return stateSince;
    }

    String endedReason() {
        return endedReason;
    }

    /** While it is open, the trainer has no second one for the specialty. */
    static String oneAtATime(Trainee trainee) {
        return trainee.state().open()
                ? trainee.physicianId() + " " + trainee.specialtyCode()
                : trainee.certificationId();
    }

    private Refusal notNow() {
        return Refusal.conflict(
                "This step is done: the certification is now “%s”. Nothing was changed.".formatted(state().title()));
    }

    private void moveTo(CertificationState next, int round, int curriculumVersion, Instant since) {
        trainee = with(next, round, curriculumVersion, trainee.mentorUserId());
        stateSince = since;
    }

    private Trainee with(CertificationState state, int round, int curriculumVersion, String mentor) {
        return new Trainee(
                trainee.certificationId(),
                trainee.reason(),
                trainee.candidacyId(),
                trainee.certificateId(),
                trainee.physicianId(),
                trainee.userId(),
                trainee.waveId(),
                trainee.specialtyCode(),
                trainee.siteId(),
                curriculumVersion,
                round,
                mentor,
                state);
    }
}
