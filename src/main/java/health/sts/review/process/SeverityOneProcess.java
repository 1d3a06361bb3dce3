package health.sts.review.process;

import health.sts.engine.Variable;
import health.sts.review.ticket.TicketFields;

/** The names that the model {@code severity-one} and this code share. */
final class SeverityOneProcess {

    static final String KEY = "severity-one";
    static final String LOWERED = "review.severityLowered";
    static final String RESOLVE = "userTask_resolveSeverityOneTicket";

    /** ISO instant, read by the deadline of the task. */
    static final Variable<String> RESOLVE_BY = Variable.text("resolveBy");

    static final Variable<String> RESOLUTION =
            Variable.text(TicketFields.RESOLUTION).max(1000);

    private SeverityOneProcess() {}
}
