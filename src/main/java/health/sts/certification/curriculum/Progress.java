package health.sts.certification.curriculum;

import health.sts.certification.curriculum.CourseworkItem.Status;
import health.sts.certification.curriculum.CourseworkStore.Item;
import health.sts.certification.curriculum.CourseworkStore.Pinned;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How one round of coursework stands: the items with the newest report of each. */
final class Progress {

    private final List<Pinned> pinned;
    private final Map<Item, CourseworkReport> newest = new HashMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<Item, Integer> files;
    private Instant last = Instant.MIN;

    Progress(List<Pinned> pinned, List<CourseworkReport> reports, int round, Map<Item, Integer> files) {
        this.pinned = pinned;
        this.files = files;
        for (CourseworkReport report : reports) {
            if (report.round() == round) {
                newest.put(new Item(report.code(), report.revision()), report);
                last = report.reportedAt();
            }
        }
        pinned.forEach(one -> revisions.merge(one.item().code(), one.item().revision(), Math::max));
    }

    /** Every item in order; one that a newer revision has overtaken only where it was done. */
    List<CourseworkItem> items() {
        return pinned.stream()
                .map(this::item)
                .filter(item -> current(item) || item.status().done())
                .toList();
    }

    List<CourseworkItem> missing(Set<Kind> kinds) {
        return items().stream()
                .filter(item -> item.mandatory()
                        && kinds.contains(item.kind())
                        && !item.status().done())
                .toList();
    }

    /** The newest revision of an item that the trainer reports about. */
    CourseworkItem get(String code) {
        return pinned.stream()
                .map(this::item)
                .filter(item -> item.code().equals(code) && current(item))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Your coursework has no item %s.".formatted(code)));
    }

    List<CourseworkItem> reported() {
        return items().stream().filter(item -> item.status() == Status.REPORTED).toList();
    }

    boolean has(CurriculumItem item) {
        return pinned.stream().anyMatch(one -> one.item().equals(new Item(item.code(), item.revision())));
    }

    /** The newest version that brought something. */
    int newestVersion() {
        return pinned.stream().mapToInt(Pinned::curriculumVersion).max().orElse(0);
    }

    /** A moment after every report so far, so that their order is plain even where the clock stands still. */
    Instant after(Instant now) {
        Instant moment = now.truncatedTo(ChronoUnit.MICROS);
        return moment.isAfter(last) ? moment : last.plus(1, ChronoUnit.MICROS);
    }

    /** Those of a version that a version before did not have in the same revision. */
    static List<CurriculumItem> added(CurriculumVersion version, Collection<CurriculumItem> before) {
        Set<Item> known = new HashSet<>();
        before.forEach(item -> known.add(new Item(item.code(), item.revision())));
        List<CurriculumItem> added = new ArrayList<>(version.items());
        added.removeIf(item -> known.contains(new Item(item.code(), item.revision())));
        return added;
    }

    private boolean current(CourseworkItem item) {
        return revisions.get(item.code()) == item.revision();
    }

    private CourseworkItem item(Pinned one) {
        CourseworkReport report = newest.get(one.item());
        return new CourseworkItem(
                one.item().code(),
                one.item().revision(),
                one.kind(),
                one.title(),
                one.hours(),
                one.mandatory(),
                one.curriculumVersion(),
                one.delta(),
                report == null ? Status.OPEN : report.status(),
                report == null ? null : report.hours(),
                report == null ? null : report.note(),
                report == null ? one.addedAt() : report.reportedAt(),
                files.getOrDefault(one.item(), 0));
    }
}
