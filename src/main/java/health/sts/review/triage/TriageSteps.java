package health.sts.review.triage;

import health.sts.review.ReviewPoint;
import health.sts.review.Triage;
import java.util.Map;

/** The automatic steps of a review that concern triage; all in the caller's transaction, each may be done twice. */
public interface TriageSteps {

    /** Classifies everybody active in the wave by the records as they are now and keeps facts and rule. @return how many by result */
    Counts classify(String waveId, ReviewPoint point);

    /** Opens help for who needs it and has none open, and sprints for specialties above the border; begins their cases. */
    int openInterventions(String waveId, ReviewPoint point);

    /** How many stand where. */
    record Counts(int onTrack, int coach, int intensive) {

        /** Nobody. */
        public static final Counts NONE = new Counts(0, 0, 0);

        /** How many were classified. */
        public int all() {
            return onTrack + coach + intensive;
        }

        /** How many have this result. */
        public int of(Triage result) {
            return switch (result) {
                case ON_TRACK -> onTrack;
                case COACH -> coach;
                case INTENSIVE -> intensive;
            };
        }

        /** Both together. */
        public Counts plus(Counts other) {
            return new Counts(onTrack + other.onTrack, coach + other.coach, intensive + other.intensive);
        }
    }

    /** How a wave stood at a point, as last classified. */
    Map<ReviewPoint, Counts> counts(String waveId);
}
