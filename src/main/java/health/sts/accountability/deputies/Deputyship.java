package health.sts.accountability.deputies;

import health.sts.accountability.Deputies;
import health.sts.accountability.Deputies.DeputyView;
import health.sts.accountability.Deputies.NameDeputy;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The rules for naming a deputy. */
final class Deputyship {

    /** They read, connect or administer; deciding in somebody's place is not theirs. */
    private static final Set<Role> NEVER_DEPUTIES = Set.of(Role.AUDITOR, Role.API, Role.ADMINISTRATOR);

    private static final int LONGEST_REASON = 200;

    private Deputyship() {}

    /** The deputyship that a command asks for, where its period and text are in order. */
    static DeputyView asked(String id, String principal, NameDeputy command, Instant now, ZoneId zone) {
        require(filled(command.deputy()), "deputy", "Say who stands in for you.");
        require(!command.deputy().equals(principal), "deputy", "You cannot be your own deputy. Name somebody else.");
        require(command.from() != null, "from", "Give the first day.");
        require(command.until() != null, "until", "Give the last day. A deputy is named for a period.");
        LocalDate today = now.atZone(zone).toLocalDate();
        require(!command.from().isBefore(today), "from", "The first day has passed. Begin today or later.");
        require(!command.until().isBefore(command.from()), "until", "The last day lies before the first.");
        long days = ChronoUnit.DAYS.between(command.from(), command.until()) + 1;
        require(
                days <= Deputies.LONGEST_DAYS,
                "until",
                "That is %d days; a deputy can be named for at most %d.".formatted(days, Deputies.LONGEST_DAYS));
        require(
                command.reason() == null || command.reason().length() <= LONGEST_REASON,
                "reason",
                "Shorten the reason to 200 characters.");
        Instant from = command.from().equals(today)
                ? now
                : command.from().atStartOfDay(zone).toInstant();
        Instant until = command.until().plusDays(1).atStartOfDay(zone).toInstant();
        return new DeputyView(id, principal, command.deputy(), from, until, command.reason(), false, now);
    }

    /** Refuses somebody who may not decide. */
    static void mayDecide(Set<Role> roles) {
        require(
                !roles.isEmpty() && roles.stream().noneMatch(NEVER_DEPUTIES::contains),
                "deputy",
                "This person cannot decide for others: auditors, administrators and connected systems never do.");
    }

    /** Refuses a chain, given the deputyships of both people that overlap with the one asked for. */
    static void noChain(DeputyView asked, List<DeputyView> overlapping) {
        for (DeputyView other : overlapping) {
            require(
                    !other.principal().equals(asked.deputy()),
                    "deputy",
                    "This person is represented by somebody else in that time. Name a deputy who is there.");
            require(
                    !other.deputy().equals(asked.principal()),
                    "deputy",
                    "You stand in for somebody else in that time, and a deputy cannot have a deputy. End that first.");
            require(
                    !other.deputy().equals(asked.deputy()) || !other.principal().equals(asked.principal()),
                    "deputy",
                    "This person is your deputy in that time already.");
        }
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw Refusal.invalid(field, sentence);
        }
    }
}
