package health.sts.review.ticket;

import health.sts.shared.Role;

/** Who is told of a severity-1 ticket that is open for too long (P8.1, D10; times are an assumption). */
public enum Rung {
    TRAINING_MANAGER(Role.TRAINING_MANAGER, "15 minutes", "training manager and super user lead"),
    CMIO(Role.CMIO, "1 hour", "CMIO"),
    EXEC_SPONSOR(Role.EXEC_SPONSOR, "4 hours", "command centre");

    private final Role role;
    private final String after;
    private final String title;

    Rung(Role role, String after, String title) {
        this.role = role;
        this.after = after;
        this.title = title;
    }

    /** Everybody in this role is told. */
    public Role role() {
        return role;
    }

    /** After which time, in words. */
    public String after() {
        return after;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
