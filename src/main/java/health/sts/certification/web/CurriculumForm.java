package health.sts.certification.web;

import health.sts.certification.curriculum.Curricula.Publication;
import health.sts.certification.curriculum.CurriculumHours;
import health.sts.certification.curriculum.CurriculumItem;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * A curriculum as typed, one item a row, with what is wrong about it. Rows that were left empty close up, so that a row's
 * number is the place of its item.
 */
class CurriculumForm {

    /** As many rows as a curriculum has items at most; what is typed beyond is kept and refused. */
    static final int MOST_ROWS = 60;

    private static final int FRESH_ROWS = 6;
    private static final int LAST_ROW = 120;
    private static final List<String> CELLS = List.of("code", "kind", "title", "hours", "details", "mandatory");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Set<String> specialties = new LinkedHashSet<>();
    private int items;
    private int rows;

    /** A form filled with a curriculum. */
    CurriculumForm(Set<String> specialties, Publication content) {
        this.specialties.addAll(specialties);
        values.put("note", content.note());
        values.put("examBlueprint", content.examBlueprint());
        values.put("examUrl", content.examUrl() == null ? "" : content.examUrl());
        content.items()
                .forEach(item -> row(List.of(
                        item.code(),
                        item.kind().name(),
                        item.title(),
                        item.hours() == null
                                ? ""
                                : item.hours().stripTrailingZeros().toPlainString(),
                        item.details() == null ? "" : item.details(),
                        item.mandatory() ? "true" : "")));
        addRows();
    }

    /** A form as it was sent. */
    CurriculumForm(MultiValueMap<String, String> typed) {
        specialties.addAll(typed.getOrDefault("specialties", List.of()));
        for (String field : List.of("note", "examBlueprint", "examUrl", "majorUpgrade")) {
            values.put(field, text(typed, field));
        }
        for (int number = 1; number <= LAST_ROW; number++) {
            List<String> cells = new ArrayList<>();
            for (String cell : CELLS) {
                cells.add(text(typed, cell + "." + number));
            }
            if (!(cells.get(0) + cells.get(2) + cells.get(3) + cells.get(4)).isBlank()) {
                row(cells);
            }
        }
        addRows();
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String problem(String field) {
        return problems.get(field);
    }

    public Map<String, String> getProblems() {
        return problems;
    }

    public boolean chose(String specialtyCode) {
        return specialties.contains(specialtyCode);
    }

    /** How many rows there are to type into. */
    public int getRows() {
        return rows;
    }

    /** Whether there is room for more rows. */
    public boolean isRoom() {
        return rows < MOST_ROWS;
    }

    /** The mandatory hours as typed so far. */
    public CurriculumHours getHours() {
        return CurriculumHours.of(publication().items());
    }

    Set<String> specialties() {
        return specialties;
    }

    void published(String specialtyCode) {
        specialties.remove(specialtyCode);
    }

    void wrong(String field, String sentence) {
        problems.merge(field, sentence, (before, more) -> before.equals(more) ? before : before + " " + more);
    }

    /** Notes what cannot even be read as an item. */
    void check() {
        if (specialties.isEmpty()) {
            wrong("specialties", "Choose at least one specialty.");
        }
        for (int number = 1; number <= items; number++) {
            String hours = value("hours." + number);
            if (!hours.isEmpty() && hours(hours) == null) {
                wrong("hours." + number, "Line %d: hours are a number, for example 7.5.".formatted(number));
            }
        }
    }

    Publication publication() {
        List<CurriculumItem> read = new ArrayList<>();
        for (int number = 1; number <= items; number++) {
            read.add(new CurriculumItem(
                    value("code." + number),
                    kind(value("kind." + number)),
                    value("title." + number),
                    value("details." + number),
                    1,
                    hours(value("hours." + number)),
                    value("mandatory." + number).equals("true")));
        }
        return new Publication(
                "",
                value("majorUpgrade").equals("true"),
                value("note"),
                value("examBlueprint"),
                value("examUrl"),
                read);
    }

    private void row(List<String> cells) {
        items++;
        for (int i = 0; i < CELLS.size(); i++) {
            values.put(CELLS.get(i) + "." + items, cells.get(i));
        }
    }

    private void addRows() {
        rows = Math.max(items, Math.min(MOST_ROWS, items + FRESH_ROWS));
        for (int number = items + 1; number <= rows; number++) {
            values.put("mandatory." + number, "true");
        }
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        String text = typed.getFirst(field);
        return text == null ? "" : text.strip();
    }

    private static Kind kind(String typed) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal hours(String typed) {
        return typed.matches("\\d{1,4}([.,]\\d{1,4})?") ? new BigDecimal(typed.replace(',', '.')) : null;
    }
}
