package health.sts.certification.curriculum;

import health.sts.certification.curriculum.Curricula.Publication;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a training manager may start from: a text that comes with the application and is in force nowhere until somebody
 * has read, adapted and published it.
 *
 * @param note what to say about a first version
 */
public record CurriculumTemplate(String note, String examBlueprint, List<CurriculumItem> items) {

    private static final CurriculumTemplate CURRENT = read("1.0");

    /** The template that comes with this version of the application. */
    public static CurriculumTemplate current() {
        return CURRENT;
    }

    /** The template as a version of a specialty. */
    public Publication of(String specialtyCode) {
        return new Publication(specialtyCode, false, note, examBlueprint, null, items);
    }

    private static CurriculumTemplate read(String version) {
        String name = "curricula/template-" + version + ".txt";
        try (InputStream stream = CurriculumTemplate.class.getClassLoader().getResourceAsStream(name)) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    private static CurriculumTemplate parse(String text) {
        String[] parts = text.split("\nNOTE\n|\nEXAM\n");
        List<CurriculumItem> items = new ArrayList<>();
        parts[0].lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> items.add(item(line.split("\\|", 6))));
        return new CurriculumTemplate(parts[1].strip(), parts[2].strip(), List.copyOf(items));
    }

    private static CurriculumItem item(String[] cells) {
        String hours = cells[2].strip();
        return new CurriculumItem(
                cells[0].strip(),
                Kind.valueOf(cells[1].strip()),
                cells[4].strip(),
                cells[5].strip(),
                1,
                hours.equals("-") ? null : new BigDecimal(hours),
                cells[3].strip().equals("mandatory"));
    }
}
