package health.sts.delivery.session;

import health.sts.engine.Identities;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What many plans ask of other modules again and again, read once for all of them. */
class PlanningFacts {

    private final Roster roster;
    private final Waves waves;
    private final Identities identities;
    private final Map<String, WaveView> knownWaves = new HashMap<>();
    private final Map<String, SiteView> knownSites = new HashMap<>();
    private final Map<String, PhysicianView> knownLeads = new HashMap<>();
    private final Map<String, Set<Role>> knownRoles = new HashMap<>();
    private final Set<String> passed = new HashSet<>();

    PlanningFacts(Roster roster, Waves waves, Identities identities) {
        this.roster = roster;
        this.waves = waves;
        this.identities = identities;
    }

    WaveView wave(String id) {
        return given("waveId", "Choose the wave.", id, key -> knownWaves.computeIfAbsent(key, waves::get));
    }

    SiteView site(String id) {
        return given(
                "siteId",
                "Choose the site.",
                id,
                key -> knownSites.computeIfAbsent(key, one -> roster.site(one).orElse(null)));
    }

    PhysicianView lead(String id) {
        return given(
                "leadPhysicianId",
                "Choose the lead trainer.",
                id,
                key -> knownLeads.computeIfAbsent(
                        key, one -> roster.physician(one).orElse(null)));
    }

    SpecialtyView specialty(String code) {
        return given("specialtyCode", "Choose the specialty.", code, key -> roster.specialties().stream()
                .filter(one -> one.code().equals(key))
                .findFirst()
                .orElse(null));
    }

    Set<Role> roles(String userId) {
        return given(
                "coUserId",
                "Choose the co-trainer.",
                userId,
                key -> knownRoles.computeIfAbsent(key, identities::rolesOf));
    }

    /** Does the check where it has not been passed for this key. */
    void once(String key, Runnable check) {
        if (!passed.contains(key)) {
            check.run();
            passed.add(key);
        }
    }

    private static <T> T given(String field, String sentence, String id, Function<String, T> read) {
        T found = id == null || id.isBlank() ? null : read.apply(id);
        if (found == null) {
            throw Refusal.invalid(field, sentence);
        }
        return found;
    }
}
