package health.sts.review.ticket;

import health.sts.review.TicketCategory;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A ticket as it stands. A step makes the next version of it and refuses what does not fit its state. */
record Ticket(
        String id,
        String externalId,
        String waveId,
        String specialtyCode,
        String siteId,
        String physicianId,
        TicketCategory category,
        Severity severity,
        String title,
        String description,
        TicketState state,
        String openedBy,
        Instant openedAt,
        Instant recordedAt,
        Instant stateSince,
        int version) {

    Ticket resolved(Instant now) {
        if (state != TicketState.OPEN) {
            throw Refusal.conflict("This ticket is resolved already.");
        }
        return with(category, severity, TicketState.RESOLVED, now);
    }

    Ticket reopened(Instant now) {
        if (state == TicketState.OPEN) {
            throw Refusal.conflict("This ticket is open.");
        }
        return with(category, severity, TicketState.OPEN, now);
    }

    Ticket corrected(TicketCategory other) {
        if (other == category) {
            throw Refusal.invalid("category", "The category is %s already.".formatted(category.title()));
        }
        return with(other, severity, state, stateSince);
    }

    Ticket corrected(Severity other) {
        if (other == severity) {
            throw Refusal.invalid("severity", "The severity is %s already.".formatted(severity.title()));
        }
        return with(category, other, state, stateSince);
    }

    /** Whether the ladder in minutes runs for it. */
    boolean urgent() {
        return state == TicketState.OPEN && severity.severest();
    }

    private Ticket with(TicketCategory newCategory, Severity newSeverity, TicketState newState, Instant since) {
        return new Ticket(
                id,
                externalId,
                waveId,
                specialtyCode,
                siteId,
                physicianId,
                newCategory,
                newSeverity,
                title,
                description,
                newState,
                openedBy,
                openedAt,
                recordedAt,
                since,
                version + 1);
    }

    static Ticket of(ResultSet row, int number) throws SQLException {
        return new Ticket(
                row.getString("id"),
                row.getString("external_id"),
                row.getString("wave_id"),
                row.getString("specialty_code"),
                row.getString("site_id"),
                row.getString("physician_id"),
                TicketCategory.valueOf(row.getString("category")),
                Severity.of(row.getInt("severity")),
                row.getString("title"),
                row.getString("description"),
                TicketState.valueOf(row.getString("state")),
                row.getString("opened_by"),
                SqlTime.read(row, "opened_at"),
                SqlTime.read(row, "recorded_at"),
                SqlTime.read(row, "state_since"),
                row.getInt("version"));
    }
}
