package health.sts.accountability.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses every change of a ledger line on H2; PostgreSQL has a trigger of its own. Public because H2 makes it. */
public class AppendOnlyTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("Ledger lines are never changed or deleted");
    }
}
