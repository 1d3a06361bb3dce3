package health.sts.certification.curriculum;

import health.sts.people.Roster;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PublishedCurricula implements Curricula {

    private final CurriculumStore store;
    private final CurriculumPress press;
    private final Roster roster;
    private final CurrentActor currentActor;
    private final Clock clock;

    PublishedCurricula(
            CurriculumStore store, CurriculumPress press, Roster roster, CurrentActor currentActor, Clock clock) {
        this.store = store;
        this.press = press;
        this.roster = roster;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public CurriculumVersion inForce(String specialtyCode) {
        return store.newest(specialtyCode)
                .orElseThrow(() -> Refusal.conflict(
                        "There is no curriculum for the specialty %s yet. The training manager has to publish one first."
                                .formatted(specialtyCode)));
    }

    @Override
    @Transactional(readOnly = true)
    public CurriculumVersion version(String specialtyCode, int version) {
        return store.find(specialtyCode, version)
                .orElseThrow(() -> Refusal.notFound(
                        "The curriculum for the specialty %s has no version %d.".formatted(specialtyCode, version)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CurriculumVersion> versions(String specialtyCode) {
        return store.versions(specialtyCode);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> newest() {
        return store.newest();
    }

    @Override
    public int publish(Publication typed) {
        Actor actor = currentActor.get();
        if (!actor.is(Role.TRAINING_MANAGER)) {
            throw Refusal.forbidden("Only a training manager publishes a curriculum.");
        }
        refuseUnknown(typed.specialtyCode());
        Publication publication = PublicationRules.checked(typed);
        Optional<CurriculumVersion> before = store.newest(publication.specialtyCode());
        Map<String, CurriculumItem> known = store.lastKnown(publication.specialtyCode());
        CurriculumVersion version = new CurriculumVersion(
                publication.specialtyCode(),
                before.map(CurriculumVersion::version).orElse(0) + 1,
                publication.majorUpgrade(),
                publication.note(),
                publication.examBlueprint(),
                publication.examUrl(),
                actor.userId(),
                clock.instant(),
                publication.items().stream()
                        .map(item -> revised(known.get(item.code()), item))
                        .toList());
        refuseUnchanged(before, version);
        try {
            store.insert(version);
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict(
                    "Somebody else published version %d of this curriculum a moment before you. Nothing of "
                                    .formatted(version.version())
                            + "yours was published; look at theirs first.");
        }
        press.published(before, version);
        return version.version();
    }

    private void refuseUnknown(String specialtyCode) {
        boolean known = roster.specialties().stream()
                .anyMatch(specialty -> specialty.code().equals(specialtyCode));
        if (!known) {
            throw Refusal.invalid(
                    "specialties", "There is no specialty %s. Choose one of the list.".formatted(specialtyCode));
        }
    }

    private static void refuseUnchanged(Optional<CurriculumVersion> before, CurriculumVersion now) {
        boolean same = before.filter(version -> !now.majorUpgrade()
                        && version.examBlueprint().equals(now.examBlueprint())
                        && String.valueOf(version.examUrl()).equals(String.valueOf(now.examUrl()))
                        && codes(version).equals(codes(now))
                        && CurriculumChange.between(version, now).isEmpty())
                .isPresent();
        if (same) {
            throw Refusal.invalid(
                    "items",
                    "Nothing differs from version %d. Change something, or mark it as a major upgrade."
                            .formatted(before.get().version()));
        }
    }

    private static List<String> codes(CurriculumVersion version) {
        return version.items().stream().map(CurriculumItem::code).toList();
    }

    private static CurriculumItem revised(CurriculumItem before, CurriculumItem now) {
        int revision = before == null ? 1 : before.revision() + (ItemRules.changed(before, now) ? 1 : 0);
        return new CurriculumItem(
                now.code(), now.kind(), now.title(), now.details(), revision, now.hours(), now.mandatory());
    }
}
