package health.sts.delivery.trail;

import health.sts.audit.TrailSort;
import java.util.Arrays;
import java.util.List;

/** The sorts of rows in the trails of delivery. */
enum DeliveryRow implements TrailSort {
    LEARNING("Module completed", "Module", "Score", "Minutes", "Id in the LMS"),
    ATTEMPT("Proficiency test recorded", "Attempt", "Score", "Taken at", "Id in the test system", "Comment"),
    CORRECTION("Proficiency test corrected", "Attempt", "Score", "Taken at", "Takes the place of", "Reason"),
    COACHING("Learner coached", "Hours", "Note"),
    LAB("Personalisation recorded", "Preference lists", "Note templates", "Order sets", "Mobile"),
    SEAT("Seat changed", "Session", "Learner", "Reason"),
    MINUTES("Attendance signed", "Session", "Minutes", "Sheet", "Entered by", "Note"),
    MAKE_UP("Make-up held", "Session", "Minutes", "Note"),
    ACCESS("Access decided", "Missing", "Sentence", "Facts", "Rule"),
    MESSAGE("Access system told", "State", "Attempts", "Sent at", "Fault"),
    SESSION("Session changed", "Revision", "Details"),
    CHECK_IN("Checked in", "Learner"),
    SHEET("Attendance handed in", "Sheet", "Learners", "Reason"),
    SIGNATURE("Attendance answered by the co-trainer", "Sheet", "Reason"),
    HOURS("Hours logged", "Trainer", "Teaching", "Preparation", "Note"),
    HOURS_ANSWER("Hours answered by the chief", "Trainer", "Reason"),
    WAIVER("Waiver changed", "In the role", "Reason");

    private final String what;
    private final List<String> labels;

    DeliveryRow(String what, String... labels) {
        this.what = what;
        this.labels = Arrays.asList(labels);
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
