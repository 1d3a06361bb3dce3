package health.sts.delivery.session;

import health.sts.delivery.DeliverySettings;
import health.sts.engine.Identities;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import health.sts.program.MilestoneKind;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.Formats;
import health.sts.shared.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is right or wrong about a session by itself: time, place, size, trainers. */
@Component
class SessionRules {

    static final int MOST_SEATS = 500;
    static final Duration SHORTEST = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration FARTHEST = Duration.ofDays(731);
    private static final int LONGEST_LINK = 400;

    private final TrainerRules trainers;
    private final Roster roster;
    private final Waves waves;
    private final Identities identities;
    private final DeliverySettings settings;
    private final Clock clock;

    SessionRules(
            TrainerRules trainers,
            Roster roster,
            Waves waves,
            Identities identities,
            DeliverySettings settings,
            Clock clock) {
        this.trainers = trainers;
        this.roster = roster;
        this.waves = waves;
        this.identities = identities;
        this.settings = settings;
        this.clock = clock;
    }

    /** A memory for one act, however many sessions it plans. */
    PlanningFacts facts() {
        return new PlanningFacts(roster, waves, identities);
    }

    /** The session, where all about it is right; the room is looked at under its lock. */
    SessionDraft draft(PlanSession plan, PlanningFacts facts) {
        WaveView wave = facts.wave(plan.waveId());
        SpecialtyView specialty = facts.specialty(plan.specialtyCode());
        if (plan.kind() == null) {
            throw Refusal.invalid("kind", "Choose what kind of session it is.");
        }
        SiteView site = facts.site(plan.siteId());
        checkPlace(plan);
        Instant startsAt = moment(plan.start(), site, "start", "Give the day and the time at which it starts.");
        Instant endsAt = moment(plan.end(), site, "end", "Give the time at which it ends.");
        checkTime(startsAt, endsAt);
        PhysicianView lead = facts.lead(plan.leadPhysicianId());
        trainers.checkCo(plan.coUserId() == null ? "" : plan.coUserId(), lead.userId(), facts.roles(plan.coUserId()));
        facts.once(
                plan.leadPhysicianId() + " " + specialty.code() + " " + startsAt,
                () -> trainers.checkLead(lead, specialty.code(), specialty.name(), startsAt, site.timeZone()));
        return new SessionDraft(
                plan, startsAt, endsAt, site.timeZone(), lead.userId(), warnings(plan, wave, site, startsAt));
    }

    /** Refuses a room that is not there, or too small; the caller holds its lock. */
    static void checkRoom(PlanSession plan, RoomView room) {
        if (room == null || !room.siteId().equals(plan.siteId())) {
            throw Refusal.invalid("roomId", "This site has no such room. Choose one of its rooms.");
        }
        if (!room.active()) {
            throw Refusal.invalid("roomId", room.name() + " is out of use. Choose another room.");
        }
        if (plan.capacity() > room.seats()) {
            throw Refusal.invalid(
                    "capacity",
                    "%s has %d seats. Choose at most as many, or a larger room.".formatted(room.name(), room.seats()));
        }
    }

    private static Instant moment(java.time.LocalDateTime local, SiteView site, String field, String missing) {
        if (local == null) {
            throw Refusal.invalid(field, missing);
        }
        return SiteClock.moment(local, site.timeZone(), field);
    }

    private static void checkPlace(PlanSession plan) {
        if ((plan.roomId() == null) == (plan.link() == null)) {
            throw Refusal.invalid(
                    "roomId",
                    plan.roomId() == null
                            ? "Choose a room, or give a link for a virtual session."
                            : "A session has a room or a link, not both. Leave one of them empty.");
        }
        if (plan.link() != null && !https(plan.link())) {
            throw Refusal.invalid(
                    "link",
                    "The link must be a whole address that begins with https:// and has at most 400 characters.");
        }
        if (plan.capacity() < 1 || plan.capacity() > MOST_SEATS) {
            throw Refusal.invalid("capacity", "Seats must be a whole number from 1 to " + MOST_SEATS + ".");
        }
    }

    private static boolean https(String link) {
        try {
            URI address = new URI(link);
            return link.length() <= LONGEST_LINK
                    && "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private void checkTime(Instant startsAt, Instant endsAt) {
        Duration length = Duration.between(startsAt, endsAt);
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw Refusal.invalid("end", "A session takes 15 minutes to 12 hours, and ends after it starts.");
        }
        Instant now = clock.instant();
        if (!startsAt.isAfter(now)) {
            throw Refusal.invalid("start", "This time is over. Choose one in the future.");
        }
        if (startsAt.isAfter(now.plus(FARTHEST))) {
            throw Refusal.invalid("start", "Choose a time within the next two years.");
        }
    }

    private List<String> warnings(PlanSession plan, WaveView wave, SiteView site, Instant startsAt) {
        List<String> warnings = new ArrayList<>();
        LocalDate day = startsAt.atZone(wave.zone()).toLocalDate();
        LocalDate opens = wave.milestone(MilestoneKind.TRAINING_STARTS).date();
        if (day.isBefore(opens) || !day.isBefore(wave.goLiveDate())) {
            warnings.add("It is outside the training window of wave %d, %s to the day before go-live on %s."
                    .formatted(wave.number(), Formats.dayOf(opens), Formats.dayOf(wave.goLiveDate())));
        }
        if (!wave.details().siteIds().contains(plan.siteId())) {
            warnings.add("%s is not a site of wave %d, so its learners have to travel."
                    .formatted(site.name(), wave.number()));
        }
        if (startsAt.isBefore(clock.instant().plus(settings.bookingCloses()))) {
            warnings.add("Booking closes %d hours before the start, so nobody can book a seat any more."
                    .formatted(settings.bookingCloses().toHours()));
        }
        return warnings;
    }
}
