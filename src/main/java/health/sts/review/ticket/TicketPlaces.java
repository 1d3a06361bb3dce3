package health.sts.review.ticket;

import health.sts.delivery.Learner;
import health.sts.delivery.training.Learners;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.shared.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds to which wave, specialty and site a ticket belongs: by the physician whom it concerns, else by what was chosen. */
@Component
class TicketPlaces {

    private final Roster roster;
    private final Learners learners;
    private final Waves waves;

    TicketPlaces(Roster roster, Learners learners, Waves waves) {
        this.roster = roster;
        this.learners = learners;
        this.waves = waves;
    }

    /** @param physicianId null where it concerns nobody in particular */
    record Place(String physicianId, String waveId, String specialtyCode, String siteId) {}

    /** What a ticket says about its place; each may be empty. */
    record Said(String physician, String waveId, String specialtyCode, String siteId) {}

    /** All that many tickets may be about. */
    record Known(
            Map<String, Set<PhysicianView>> people,
            Map<String, Learner> trainings,
            Set<String> waves,
            Set<String> specialties,
            Set<String> sites) {

        /** @throws Refusal invalid, where somebody or something is not known */
        Place of(Said said) {
            PhysicianView physician = physician(said.physician());
            Learner training = physician == null ? null : trainings.get(physician.physicianId());
            if (training != null) {
                return new Place(
                        physician.physicianId(), training.waveId(), training.specialtyCode(), training.siteId());
            }
            String wave = chosen("wave", said.waveId(), waves, "Choose the wave.");
            return physician == null
                    ? new Place(
                            null,
                            wave,
                            chosen("specialty", said.specialtyCode(), specialties, "Choose the specialty."),
                            chosen("site", said.siteId(), sites, "Choose the site."))
                    : new Place(physician.physicianId(), wave, physician.specialtyCode(), physician.siteId());
        }

        private PhysicianView physician(String text) {
            if (blank(text)) {
                return null;
            }
            Set<PhysicianView> named = people.getOrDefault(text.strip().toLowerCase(Locale.ROOT), Set.of());
            if (named.size() == 1) {
                return named.iterator().next();
            }
            throw Refusal.invalid(
                    "physician",
                    named.isEmpty()
                            ? "The roster knows nobody by this. Give a physician id, user id or e-mail address, or leave it empty."
                            : "Several people go by this. Give the physician id.");
        }

        private static String chosen(String field, String value, Set<String> known, String sentence) {
            if (blank(value) || !known.contains(value.strip())) {
                throw Refusal.invalid(field, sentence);
            }
            return value.strip();
        }
    }

    /** A statement per 1,000 people, and three more. */
    Known known(Collection<String> physicians) {
        List<String> texts = physicians.stream()
                .filter(text -> !blank(text))
                .map(String::strip)
                .distinct()
                .toList();
        List<PhysicianView> people = texts.isEmpty() ? List.of() : roster.physiciansNamedBy(texts);
        Map<String, Set<PhysicianView>> byText = new HashMap<>();
        people.forEach(person -> Stream.of(person.physicianId(), person.userId(), person.email())
                .filter(text -> text != null)
                .forEach(text -> byText.computeIfAbsent(text.toLowerCase(Locale.ROOT), key -> new HashSet<>())
                        .add(person)));
        List<String> ids = people.stream().map(PhysicianView::physicianId).toList();
        return new Known(
                byText,
                ids.isEmpty()
                        ? Map.of()
                        : learners.newestOf(ids).stream()
                                .collect(Collectors.toMap(Learner::physicianId, Function.identity())),
                waves.dates().stream().map(WaveDate::id).collect(Collectors.toSet()),
                roster.specialties().stream().map(SpecialtyView::code).collect(Collectors.toSet()),
                roster.sites().stream().map(SiteView::siteId).collect(Collectors.toSet()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
