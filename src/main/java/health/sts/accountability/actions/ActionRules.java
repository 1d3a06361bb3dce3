package health.sts.accountability.actions;

import health.sts.accountability.Actions.OpenAction;
import health.sts.engine.Identities;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.TypedText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must be in order before an action is opened or its date moved. */
@Component
class ActionRules {

    private static final Set<Role> CHECKERS = EnumSet.of(
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.TRAINING_MANAGER,
            Role.DEPT_CHIEF,
            Role.FINANCE_MANAGER,
            Role.COMPLIANCE,
            Role.EXEC_SPONSOR);
    private static final Set<Role> NEVER_OWNERS = EnumSet.of(Role.AUDITOR, Role.API);
    private static final Map<String, String> MISSING = Map.of(
            "title", "Say in a few words what is to be done.",
            "description", "Describe what is to be done, so that its owner can begin.",
            "owner", "Choose who is to do it.",
            "evidence", "Say what was done and where it can be seen.",
            "reason", "Give the reason.");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_ID = 64;
    private static final int LATEST_YEARS = 5;

    private final Identities identities;

    ActionRules(Identities identities) {
        this.identities = identities;
    }

    /** Who may open actions; the same roles may check them. */
    static Set<Role> openers() {
        return CHECKERS;
    }

    OpenAction inOrder(OpenAction asked, LocalDate today) {
        String title = text("title", asked.title(), LONGEST_TITLE);
        String description = text("description", asked.description(), LONGEST_TEXT);
        String owner = text("owner", asked.ownerUserId(), LONGEST_ID);
        dueDay(asked.dueOn(), today);
        require(
                asked.checker() != null && CHECKERS.contains(asked.checker()),
                "checker",
                "Choose the group that checks the evidence.");
        require(identities.exists(owner), "owner", "Nobody signs in as '%s'. Check the user name.".formatted(owner));
        Set<Role> roles = identities.rolesOf(owner);
        require(
                !roles.isEmpty() && roles.stream().noneMatch(NEVER_OWNERS::contains),
                "owner",
                "This person cannot own an action: auditors and connected systems only read.");
        require(
                identities.usersIn(asked.checker()).stream().anyMatch(user -> !user.equals(owner)),
                "checker",
                "In this group nobody but the owner could check the evidence. Choose another group.");
        String about = TypedText.optional("aboutBusinessKey", asked.aboutBusinessKey(), LONGEST_ID)
                .orElse(null);
        return new OpenAction(title, description, owner, asked.dueOn(), asked.checker(), about);
    }

    static void dueDay(LocalDate day, LocalDate today) {
        require(day != null, "dueOn", "Give the day on which it is due, as YYYY-MM-DD.");
        require(!day.isBefore(today), "dueOn", "This day has passed. Choose today or later.");
        require(day.isBefore(today.plusYears(LATEST_YEARS)), "dueOn", "Choose a day within the next five years.");
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
