package health.sts.delivery;

import java.util.List;

/** Sessions were planned, one or a series. Published in the transaction that planned them. */
public record SessionsPlanned(List<String> sessionIds) {

    public SessionsPlanned {
        sessionIds = List.copyOf(sessionIds);
    }
}
