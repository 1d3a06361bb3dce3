package health.sts.certification.curriculum;

import health.sts.certification.Trainee;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Pins what a trainer has to do to a version, and adds what newer versions brought. */
@Component
class CourseworkPins {

    private final CurriculumStore curricula;
    private final Curricula published;
    private final CourseworkStore store;
    private final CourseworkJournal journal;
    private final Clock clock;

    CourseworkPins(
            CurriculumStore curricula,
            Curricula published,
            CourseworkStore store,
            CourseworkJournal journal,
            Clock clock) {
        this.curricula = curricula;
        this.published = published;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    int pin(Trainee trainee) {
        CurriculumVersion version = published.inForce(trainee.specialtyCode());
        return write(trainee, version, version.items(), false);
    }

    int pinDelta(Trainee trainee, int certifiedVersion) {
        CurriculumVersion version = published.inForce(trainee.specialtyCode());
        List<CurriculumItem> items =
                new ArrayList<>(Progress.added(version, itemsOf(trainee.specialtyCode(), certifiedVersion)));
        if (items.stream().noneMatch(CurriculumItem::mandatory)) {
            version.items().stream()
                    .filter(item -> item.kind() == Kind.SCENARIO && !items.contains(item))
                    .forEach(items::add);
        }
        return write(trainee, version, items, false);
    }

    void addDelta(Trainee trainee, Progress progress) {
        CurriculumVersion version = published.inForce(trainee.specialtyCode());
        int known = Math.max(trainee.curriculumVersion(), progress.newestVersion());
        if (version.version() <= known) {
            return;
        }
        List<CurriculumItem> items = new ArrayList<>(Progress.added(version, itemsOf(trainee.specialtyCode(), known)));
        items.removeIf(progress::has);
        if (!items.isEmpty()) {
            write(trainee, version, items, true);
        }
    }

    private int write(Trainee trainee, CurriculumVersion version, List<CurriculumItem> items, boolean delta) {
        store.pin(trainee.certificationId(), trainee.round(), version, items, delta, clock.instant());
        journal.pinned(trainee, version, items, delta);
        return version.version();
    }

    private Collection<CurriculumItem> itemsOf(String specialtyCode, int version) {
        return curricula
                .find(specialtyCode, version)
                .map(CurriculumVersion::items)
                .orElse(List.of());
    }
}
