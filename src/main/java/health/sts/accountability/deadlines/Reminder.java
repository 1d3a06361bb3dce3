package health.sts.accountability.deadlines;

import health.sts.shared.Formats;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The words of a reminder or escalation. */
@Component
class Reminder {

    private final Formats formats;
    private final String address;

    /** @param address where people reach us, {@code sts.address}; mails link there */
    Reminder(Formats formats, @Value("${sts.address:http://localhost:8080}") String address) {
        this.formats = formats;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** One line for the person's page. */
    String sentence(Deadline deadline, String caseName, String owner) {
        return "“%s”%s: %s%s."
                .formatted(
                        deadline.what(),
                        caseName == null ? "" : " (" + caseName + ")",
                        formats.due(deadline.due()),
                        owner == null ? "" : "; it is with " + owner);
    }

    String subject(Deadline deadline) {
        return "%s: %s".formatted(upper(formats.due(deadline.due())), deadline.what());
    }

    String mail(Deadline deadline, String caseName, String owner, String reason) {
        return """
                %s

                What: %s
                Case: %s
                Due: %s
                With: %s
                %s
                %s
                This step is on record. The task stays with its owner.
                """
                .formatted(
                        sentence(deadline, caseName, owner),
                        deadline.what(),
                        caseName == null ? deadline.businessKey() : caseName + ", " + deadline.businessKey(),
                        formats.when(deadline.due()),
                        owner == null ? "nobody yet" : owner,
                        deadline.link() == null ? "" : "Open it: " + address + deadline.link() + "\n",
                        reason);
    }

    /** Why this person gets it. */
    String reason(String recipient) {
        return switch (recipient) {
            case "OWNER" -> "You get this because it is your turn, or you stand in for the person whose turn it is.";
            case "MANAGER" -> "You get this because your role answers for it.";
            default -> "You get this because it is late and nobody below has solved it yet.";
        };
    }

    private static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
