package health.sts.delivery.board;

import health.sts.delivery.PassSql;

/** Which people a list shows: those behind a number of the board, or those who are missing in it. */
public enum People {
    ALL("Everybody", "t.state <> 'LEFT'"),
    REGISTERED("Registered", "t.state <> 'LEFT' and (t.class_at is not null or " + Sql.SEATED + ")"),
    UNREGISTERED("Not registered", "t.state <> 'LEFT' and t.class_at is null and not " + Sql.SEATED),
    TRAINED("Trained", "t.state <> 'LEFT' and t.class_at is not null"),
    UNTRAINED("Not trained", "t.state <> 'LEFT' and t.class_at is null"),
    PASSED("Passed the test", "t.state <> 'LEFT' and t.passed_at is not null"),
    UNPASSED("Not passed", "t.state <> 'LEFT' and t.passed_at is null"),
    BLOCKED("Blocked", "t.state <> 'LEFT' and t.access = 'BLOCKED'"),
    ELIGIBLE("Eligible", "t.state <> 'LEFT' and t.access = 'ELIGIBLE'"),
    TESTED("Took the test", "t.attempts > 0"),
    FIRST_PASSED("Passed at the first attempt", Sql.FIRST_PASSED),
    FIRST_FAILED("Did not pass at the first attempt", "t.attempts > 0 and not (" + Sql.FIRST_PASSED + ")"),
    ABSENT("Absent from a session", Sql.ABSENT),
    LEFT("Left the wave", "t.state = 'LEFT'");

    private final String title;
    private final String where;

    People(String title, String where) {
        this.title = title;
        this.where = where;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** The condition on {@code learner_training t}. */
    String where() {
        return where;
    }

    /** Conditions that the board counts by as well. */
    static final class Sql {

        static final String SEATED = "exists (select 1 from seat s join training_session x on x.id = s.session_id"
                + " where s.training_id = t.id and s.kind = 'CLASS' and s.waiting_no = 0 and x.state = 'PLANNED')";
        static final String FIRST_PASSED = PassSql.among(PassSql.FIRST);

        /** The event {@code e} is what the newest signed sheet says about a seat. */
        static final String COUNTS =
                "e.kind in ('ATTENDED', 'MAKE_UP', 'REBOOK', 'NO_SHOW') and not exists (select 1 from seat_event n"
                        + " where n.training_id = e.training_id and n.session_id = e.session_id"
                        + " and n.kind in ('ATTENDED', 'MAKE_UP', 'REBOOK', 'NO_SHOW')"
                        + " and (n.done_at > e.done_at or n.done_at = e.done_at and n.id > e.id))";

        static final String ABSENT =
                "t.state <> 'LEFT' and exists (select 1 from seat_event e where e.training_id = t.id"
                        + " and e.kind = 'NO_SHOW' and " + COUNTS + ")";

        private Sql() {}
    }
}
