package health.sts.delivery.waiver;

import health.sts.shared.Role;

/** The two who both have to say yes to a waiver. */
public enum Approver {
    CMIO(Role.CMIO),
    CHIEF_OF_STAFF(Role.CHIEF_OF_STAFF);

    private final Role role;

    Approver(Role role) {
        this.role = role;
    }

    /** The role in which the answer is given. */
    public Role role() {
        return role;
    }
}
