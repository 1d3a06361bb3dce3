package health.sts.certification.board;

import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One trainer's way as it stands.
 *
 * @param curriculumVersion 0 before the start
 * @param mentor user id, or null
 * @param endedReason why it ended without a certificate, or null
 */
public record WayView(
        String id,
        String physicianId,
        String userId,
        String waveId,
        String specialtyCode,
        Reason reason,
        int round,
        int curriculumVersion,
        String mentor,
        CertificationState state,
        Instant since,
        String endedReason,
        Instant began) {

    /** How a stage of the way stands. */
    public enum Place {
        DONE("Done", "done"),
        NOW("Now", "active"),
        NEXT("Next", "waiting"),
        LATER("Later", "waiting"),
        ENDED("Not reached", "stopped");

        private final String title;
        private final String tag;

        Place(String title, String tag) {
            this.title = title;
            this.tag = tag;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }

        /** The end of the tag's class name. */
        public String tag() {
            return tag;
        }
    }

    /** A stage and how it stands. */
    public record Stage(CertificationState state, Place place) {}

    /** The stages of the way in order, from the coursework to the certificate. */
    public List<Stage> stages() {
        return Stream.of(CertificationState.values())
                .filter(stage -> stage != CertificationState.REQUESTED
                        && stage.ordinal() <= CertificationState.CERTIFIED.ordinal())
                .map(stage -> new Stage(stage, place(stage)))
                .toList();
    }

    private Place place(CertificationState stage) {
        if (state == CertificationState.CERTIFIED) {
            return Place.DONE;
        }
        if (!state.open()) {
            return Place.ENDED;
        }
        int ahead = stage.ordinal() - state.ordinal();
        return ahead < 0 ? Place.DONE : ahead == 0 ? Place.NOW : ahead == 1 ? Place.NEXT : Place.LATER;
    }
}
