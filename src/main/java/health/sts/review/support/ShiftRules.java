package health.sts.review.support;

import health.sts.certification.Certificates;
import health.sts.delivery.session.Occupations;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.review.ReviewSettings;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Who may be on which shift: certified then, in no other place, and not for too many hours. */
@Component
class ShiftRules {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm z", Locale.US);

    private final ShiftStore store;
    private final Roster roster;
    private final Certificates certificates;
    private final Occupations occupations;
    private final ReviewSettings settings;

    ShiftRules(
            ShiftStore store,
            Roster roster,
            Certificates certificates,
            Occupations occupations,
            ReviewSettings settings) {
        this.store = store;
        this.roster = roster;
        this.certificates = certificates;
        this.occupations = occupations;
        this.settings = settings;
    }

    /** Locks person and shift until the transaction ends, so that the answers of the other rules stay true. */
    void lock(String shiftId, String userId) {
        occupations.lock(List.of(Occupations.person(userId), "SHIFT:" + shiftId));
    }

    /** The physician, with a certificate for their own specialty that is valid when the shift begins. */
    PhysicianView trainer(String userId, Shift shift) {
        return roster.physicianOfUser(userId)
                .filter(PhysicianView::active)
                .filter(one -> certificates.mayTeach(one.physicianId(), one.specialtyCode(), shift.from()))
                .orElseThrow(() -> Refusal.invalid(
                        "trainer",
                        "Only somebody with a certificate that is valid on %s is at the elbow then."
                                .formatted(moment(shift.from(), shift))));
    }

    void notBegun(Shift shift, Instant now) {
        if (shift.begun(now)) {
            throw Refusal.conflict("This shift has begun, so who is on it stays.");
        }
    }

    void free(Shift shift) {
        if (shift.open() == 0) {
            throw Refusal.conflict("All posts of this shift are taken. Choose another shift.");
        }
    }

    void nowhereElse(String userId, Shift shift) {
        store.overlapping(userId, shift.from(), shift.until()).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            other.id().equals(shift.id())
                                    ? "They are on this shift already."
                                    : "There is another shift at this time, from %s."
                                            .formatted(moment(other.from(), other)));
                });
        occupations.overlapping(List.of(Occupations.person(userId)), shift.from(), shift.until(), null).stream()
                .findFirst()
                .ifPresent(busy -> {
                    throw Refusal.conflict("There is the session %s at this time, from %s."
                            .formatted(busy.sessionId(), moment(busy.from(), shift)));
                });
    }

    void notTooMuch(String userId, Shift shift) {
        BigDecimal before = store.hours(userId, shift.waveId());
        BigDecimal after = before.add(shift.hours());
        if (after.compareTo(BigDecimal.valueOf(settings.elbowHours())) > 0) {
            throw Refusal.conflict(
                    "That would make %s hours at the elbow in this wave; %d are the most, so that nobody wears out (A). %s are taken."
                            .formatted(plain(after), settings.elbowHours(), plain(before)));
        }
    }

    private static String moment(Instant instant, Shift shift) {
        return MOMENT.format(instant.atZone(shift.zone()));
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }
}
