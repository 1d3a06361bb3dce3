package health.sts.shared;

import java.util.Arrays;
import java.util.Optional;

/**
 * The roles of an STS programme. Each is a group in the engine's identity service under {@link #group()}, so that task
 * candidates, page rights and the ledger's "in which role" all use one word.
 */
public enum Role {
    EXEC_SPONSOR("exec-sponsor", "Executive sponsor"),
    PROGRAM_MANAGER("program-manager", "Programme manager"),
    CMIO("cmio", "Chief medical information officer"),
    TRAINING_MANAGER("training-manager", "Training manager"),
    DEPT_CHIEF("dept-chief", "Department chief"),
    FINANCE_MANAGER("finance-manager", "Finance manager"),
    COMPLIANCE("compliance", "Compliance"),
    PEER_TRAINER("peer-trainer", "Peer trainer"),
    EVALUATOR("evaluator", "Evaluator"),
    PHYSICIAN("physician", "Physician"),
    PAC("pac", "Physician Advisory Council"),
    /** Heads the medical staff; domain.md names the person in P11 and gives no group, so the name of the group is ours. */
    CHIEF_OF_STAFF("chief-of-staff", "Chief of staff"),
    AUDITOR("auditor", "Auditor"),
    API("api", "Connected system"),
    /** The engine's own administrator group; its id is data in the engine's tables and cannot be renamed. */
    ADMINISTRATOR("camunda-admin", "Administrator");

    private final String group;
    private final String title;

    Role(String group, String title) {
        this.group = group;
        this.title = title;
    }

    /** The group id in the engine's identity service, and the Spring Security authority without its {@code ROLE_}. */
    public String group() {
        return group;
    }

    /** How the role is written for people. */
    public String title() {
        return title;
    }

    /** The role of a group id, or empty where the group is not one of ours. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
