package health.sts.review.trail;

import health.sts.audit.TrailSort;
import java.util.Arrays;
import java.util.List;

/** The sorts of rows in the trails of reviews. */
enum ReviewRow implements TrailSort {
    MINUTE("Minutes of the review", "Point", "Metric", "Sentence", "Asked", "About"),
    READING("Metrics read", "Point", "Snapshots", "As of", "Reading"),
    TRIAGE("Physicians classified", "Point", "On track", "Coach", "Intensive", "By the table"),
    TICKET("Ticket changed", "Category", "Severity", "State", "Reason", "Import"),
    LADDER("Ticket escalated", "Told", "Held by"),
    MEMBER("Physician to be helped", "Physician", "Result", "Left at"),
    HELP("Intervention changed", "About", "Hours", "Note"),
    WEEK("Week of support planned", "Week", "Percent", "Why", "Posts", "By the table"),
    PULSE("Survey", "Point", "Asked", "Answered", "Closes at", "Survey"),
    FIGURE("Figure of the month", "Amount"),
    ATTRITION("Trainers checked", "Wave", "Specialty", "Active of minimum", "Under way", "Why"),
    NEWCOMER("New physician seen", "Physician", "Wave", "Site"),
    SHORTAGE("Shortage answered", "Reason");

    private final String what;
    private final List<String> labels;

    ReviewRow(String what, String... labels) {
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
