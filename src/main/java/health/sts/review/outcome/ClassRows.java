package health.sts.review.outcome;

import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.review.outcome.ChainOfClasses.Chain;
import health.sts.review.outcome.ClassList.Place;
import health.sts.review.outcome.OutcomeView.Column;
import health.sts.review.outcome.OutcomeView.Row;
import health.sts.shared.Formats;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The rows of classes and of those who led them. Five statements. */
@Component
class ClassRows {

    private final ClassList classes;
    private final ChainOfClasses chains;
    private final Roster roster;
    private final Formats formats;

    ClassRows(ClassList classes, ChainOfClasses chains, Roster roster, Formats formats) {
        this.classes = classes;
        this.chains = chains;
        this.roster = roster;
        this.formats = formats;
    }

    /** What a page shows of a whole. */
    record Part(Row whole, List<Row> rows, String next) {}

    Part part(OutcomeQuestion question, List<Column> columns, Days days, Sight sight, int most) {
        return question.by() == Grouping.TRAINER
                ? ofTrainers(question, columns, days, sight, most)
                : ofClasses(question, columns, days, sight, most);
    }

    private Part ofClasses(OutcomeQuestion question, List<Column> columns, Days days, Sight sight, int most) {
        Place after = Place.read(question.after()).orElse(null);
        List<ClassRow> found = classes.page(days.wave().id(), sight, days.asOf(), after, most + 1);
        List<ClassRow> shown = found.subList(0, Math.min(most, found.size()));
        Chain chain = chains.read(columns, days, session -> session);
        Map<String, String> names = names(shown);
        Map<String, String> specialties = specialties();
        List<Row> rows = shown.stream()
                .map(one -> new Row(
                        one.sessionId(),
                        formats.when(one.startsAt()),
                        "%s, led by %s"
                                .formatted(
                                        specialties.getOrDefault(one.specialtyCode(), one.specialtyCode()),
                                        names.getOrDefault(one.leadPhysicianId(), one.leadPhysicianId())),
                        "/sessions/" + one.sessionId(),
                        chain.of(one.sessionId())))
                .toList();
        ClassRow last = found.size() > most ? shown.get(most - 1) : null;
        return new Part(chain.whole(), rows, last == null ? null : new Place(last.startsAt(), last.sessionId()).text());
    }

    /** Sorted by name or by how many learners took the test, never by how well they did. */
    private Part ofTrainers(OutcomeQuestion question, List<Column> columns, Days days, Sight sight, int most) {
        List<ClassRow> all = classes.all(days.wave().id(), Sight.ALL, days.asOf());
        Map<String, String> leaders =
                all.stream().collect(Collectors.toMap(ClassRow::sessionId, ClassRow::leadPhysicianId));
        Chain chain = chains.read(columns, days, leaders::get);
        Map<String, List<ClassRow>> byTrainer = all.stream()
                .filter(one -> sight.includesTrainer(one.leadPhysicianId()))
                .filter(one -> sight.trainerId() != null || sight.includesSpecialty(one.specialtyCode()))
                .collect(Collectors.groupingBy(ClassRow::leadPhysicianId));
        Map<String, String> names =
                names(byTrainer.values().stream().map(held -> held.get(0)).toList());
        Map<String, String> specialties = specialties();
        Comparator<Row> byName = Comparator.comparing(Row::title).thenComparing(Row::key);
        List<Row> rows = byTrainer.entrySet().stream()
                .map(trainer -> new Row(
                        trainer.getKey(),
                        names.getOrDefault(trainer.getKey(), trainer.getKey()),
                        hint(trainer.getValue(), specialties),
                        null,
                        chain.of(trainer.getKey())))
                .sorted(
                        question.byN()
                                ? Comparator.comparing((Row row) -> chain.tested(row.key()))
                                        .reversed()
                                        .thenComparing(byName)
                                : byName)
                .toList();
        List<Row> rest = after(rows, question.after());
        List<Row> shown = rest.subList(0, Math.min(most, rest.size()));
        return new Part(
                chain.whole(), shown, rest.size() > most ? shown.get(most - 1).key() : null);
    }

    /** Those after the row with this key; all where there is none. */
    private static List<Row> after(List<Row> rows, String key) {
        return IntStream.range(0, rows.size())
                .filter(place -> rows.get(place).key().equals(key))
                .mapToObj(place -> rows.subList(place + 1, rows.size()))
                .findFirst()
                .orElse(rows);
    }

    private static String hint(List<ClassRow> held, Map<String, String> specialties) {
        String code = held.get(0).specialtyCode();
        return "%s, %d %s"
                .formatted(specialties.getOrDefault(code, code), held.size(), held.size() == 1 ? "class" : "classes");
    }

    private Map<String, String> names(List<ClassRow> shown) {
        return roster
                .physiciansOf(
                        shown.stream().map(ClassRow::leadPhysicianId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name));
    }

    private Map<String, String> specialties() {
        return roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
    }
}
