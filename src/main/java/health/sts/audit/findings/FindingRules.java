package health.sts.audit.findings;

import health.sts.audit.findings.FindingView.About;
import health.sts.engine.Identities;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.TypedText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must be in order before a finding is opened. */
@Component
class FindingRules {

    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_REMARK = 1000;
    private static final Map<String, String> MISSING = Map.of(
            "title", "Say in a few words what was found.",
            "description", "Describe what was found, so that its owner can answer.",
            "owner", "Choose who is to answer.",
            "aboutId", "Name the case or the ledger line that it is about.",
            "answer", "Write your answer.",
            "judgeRemark", "Say why.",
            "reason", "Give the reason.");
    private static final int LONGEST_TITLE = 200;
    private static final int LATEST_YEARS = 2;
    private static final Set<Role> NEVER_OWNERS = EnumSet.of(Role.AUDITOR, Role.API);

    private final Identities identities;
    private final FindingStore store;

    FindingRules(Identities identities, FindingStore store) {
        this.identities = identities;
        this.store = store;
    }

    OpenFinding inOrder(OpenFinding asked, LocalDate today) {
        require(asked.severity() != null, "severity", "Choose how grave it is.");
        require(asked.aboutType() != null, "aboutType", "Choose what it is about.");
        String owner = text("owner", asked.owner(), 64);
        require(asked.dueOn() != null, "dueOn", "Give the last day for the answer, as YYYY-MM-DD.");
        require(!asked.dueOn().isBefore(today), "dueOn", "This day has passed. Choose today or later.");
        require(
                asked.dueOn().isBefore(today.plusYears(LATEST_YEARS)),
                "dueOn",
                "Choose a day within the next two years.");
        require(identities.exists(owner), "owner", "Nobody signs in as '%s'. Check the user name.".formatted(owner));
        Set<Role> roles = identities.rolesOf(owner);
        require(
                !roles.isEmpty() && roles.stream().noneMatch(NEVER_OWNERS::contains),
                "owner",
                "This person cannot answer a finding: auditors judge the answers, connected systems only read.");
        return new OpenFinding(
                text("title", asked.title(), LONGEST_TITLE),
                text("description", asked.description(), LONGEST_TEXT),
                asked.severity(),
                owner,
                asked.dueOn(),
                asked.aboutType(),
                about(asked));
    }

    private String about(OpenFinding asked) {
        if (asked.aboutType() == About.GENERAL) {
            return null;
        }
        String id = text("aboutId", asked.aboutId(), 64);
        boolean known = asked.aboutType() == About.CASE
                ? store.caseExists(id)
                : id.matches("\\d{1,18}") && store.ledgerLineExists(Long.parseLong(id));
        require(
                known,
                "aboutId",
                asked.aboutType() == About.CASE
                        ? "There is no case %s. Copy the number from the page of the case.".formatted(id)
                        : "There is no ledger line %s. Copy the number from the page of the line.".formatted(id));
        return id;
    }

    static String text(String field, String value, int longest) {
        return TypedText.needed(field, value, longest, MISSING.getOrDefault(field, "This is missing."));
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw Refusal.invalid(field, sentence);
        }
    }
}
