package health.sts.certification.trail;

import health.sts.audit.TrailSort;
import java.util.Arrays;
import java.util.List;

/** The sorts of rows in a certification's trail: what each is called and what its five texts say. */
enum CertificationRow implements TrailSort {
    COURSEWORK("Coursework reported", "Item", "Hours", "Note", null, null),
    FILE("Evidence file added", "Item", "File", "Type", "Bytes", "SHA-256"),
    EXAM("Exam attempt recorded", "Attempt", "Score", "Curriculum", "Id in the exam system", "Comment"),
    CORRECTION("Exam attempt corrected", "Attempt", "Score", "Takes the place of", null, "Reason"),
    BOOKING("Teach-back booked", "Attempt", "Topic", "Place", "Takes place", null),
    PANEL("Evaluator named", "Attempt", "Evaluator", "Place in the panel", null, null),
    SCORE("Teach-back scored", "Attempt", "Scores", "Comment", null, null),
    RESULT("Teach-back judged", "Attempt", "Mean", "Lowest criterion", "Spread", "Reason"),
    CLASS("First class observed", "Held on", "Scores", "Learner rating", "Answers", "Comment"),
    CERTIFICATE("Certificate issued", "Certificate", "Period", "Valid from", "Valid until", "Confirmed by"),
    EVENT("Certificate changed", "Certificate", "Cause", "Reason", "Rule", null);

    private final String what;
    private final List<String> labels;

    CertificationRow(String what, String one, String two, String three, String four, String five) {
        this.what = what;
        this.labels = Arrays.asList(one, two, three, four, five);
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
