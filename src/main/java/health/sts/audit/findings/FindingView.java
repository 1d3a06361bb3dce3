package health.sts.audit.findings;

import java.time.Instant;

/**
 * One finding as pages and forms show it.
 *
 * @param aboutId the business key of a case or the number of a ledger line; null for a general finding
 * @param dueAt when the answer is due
 * @param remark what the auditor wrote when judging the newest answer, or null
 */
public record FindingView(
        String id,
        String title,
        String description,
        Severity severity,
        About aboutType,
        String aboutId,
        String openedBy,
        Instant openedAt,
        String owner,
        Instant dueAt,
        State state,
        String answer,
        String answeredBy,
        Instant answeredAt,
        String remark,
        String judgedBy,
        String withdrawReason,
        Instant closedAt) {

    /** How grave a finding is. */
    public enum Severity {
        OBSERVATION("observation"),
        MINOR("minor"),
        MAJOR("major");

        private final String words;

        Severity(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What a finding is about. */
    public enum About {
        CASE,
        RECORD,
        GENERAL
    }

    /** Where a finding stands. */
    public enum State {
        OPEN("waits for an answer"),
        ANSWERED("waits for judgement"),
        CLOSED("closed"),
        WITHDRAWN("withdrawn");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Where what it is about can be read, or null for a general finding. */
    public String aboutLink() {
        return switch (aboutType) {
            case CASE -> "/audit/cases?key=" + aboutId;
            case RECORD -> "/audit/ledger/" + aboutId;
            case GENERAL -> null;
        };
    }

    /** What it is about in words. */
    public String about() {
        return switch (aboutType) {
            case CASE -> "case " + aboutId;
            case RECORD -> "ledger line " + aboutId;
            case GENERAL -> "the programme as a whole";
        };
    }

    public boolean settled() {
        return closedAt != null;
    }
}
