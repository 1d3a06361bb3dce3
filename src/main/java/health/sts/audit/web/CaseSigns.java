package health.sts.audit.web;

import health.sts.audit.TimelineEntry.Kind;
import health.sts.shared.Formats;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the entries of a timeline are called and marked. */
final class CaseSigns {

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?Z");
    private static final Map<Kind, String> TITLES = Map.ofEntries(
            Map.entry(Kind.STEP, "Steps"),
            Map.entry(Kind.DECISION, "Decisions"),
            Map.entry(Kind.RULE, "Rules"),
            Map.entry(Kind.VALUE, "Values"),
            Map.entry(Kind.MAIL, "Mails"),
            Map.entry(Kind.ESCALATION, "Escalations"),
            Map.entry(Kind.BLOCKED, "Blocked attempts"),
            Map.entry(Kind.COMMENT, "Comments"),
            Map.entry(Kind.ATTACHMENT, "Attachments"),
            Map.entry(Kind.INCIDENT, "Incidents"),
            Map.entry(Kind.RECORD, "Other records"));

    /** "Blocked attempts". */
    public String title(Kind kind) {
        return TITLES.get(kind);
    }

    /** "Blocked attempt". */
    public String one(Kind kind) {
        String title = TITLES.get(kind);
        return title.substring(0, title.length() - 1);
    }

    /** What stands before the person's name. */
    public String by(Kind kind) {
        return switch (kind) {
            case MAIL -> "to";
            case STEP -> "assigned to";
            default -> "by";
        };
    }

    /** "Department chief, Physician" of {@code dept-chief,physician}. */
    public String roles(String groups, Map<String, String> titles) {
        return Arrays.stream(groups.split(","))
                .map(group -> titles.getOrDefault(group, group))
                .collect(Collectors.joining(", "));
    }

    /** A value as people read it; moments in the zone of the installation. */
    public String value(String value, Formats format) {
        if (value.length() == 0) {
            return "nothing";
        }
        try {
            return MOMENT.matcher(value).matches() ? format.when(Instant.parse(value)) : value;
        } catch (DateTimeException noMoment) {
            return value;
        }
    }

    /** The class of the tag that shows the outcome. */
    public String tag(Kind kind, String outcome) {
        return switch (kind) {
            case BLOCKED, INCIDENT -> "RESOLVED".equals(outcome) ? "tag-done" : "tag-stopped";
            case ESCALATION -> "tag-late";
            case STEP -> "WAITING".equals(outcome) ? "tag-waiting" : "tag-stopped";
            case MAIL -> "FAILED".equals(outcome) ? "tag-late" : "tag-active";
            default -> "tag-done";
        };
    }

    /** {@code TIME_REFUSED} is "Time refused"; a text of several values stays as it is. */
    public String words(String outcome) {
        if (outcome == null || outcome.isBlank() || !outcome.equals(outcome.toUpperCase(Locale.ROOT))) {
            return outcome;
        }
        String words = outcome.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
