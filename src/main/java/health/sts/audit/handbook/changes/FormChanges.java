package health.sts.audit.handbook.changes;

import health.sts.audit.handbook.changes.Items.Told;
import health.sts.audit.handbook.form.FormView;
import health.sts.audit.handbook.form.FormView.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed in a form, question by question. */
final class FormChanges {

    private FormChanges() {}

    static List<Change> between(FormView before, FormView after) {
        String about = "Form " + after.key();
        return new Items<>(before.fields(), after.fields(), Field::key)
                .changes(
                        field -> new Told(about, "Question “%s”".formatted(field.label()), words(field)),
                        (was, is) -> Change.between(about + ", “%s”".formatted(is.label()), sides(was), sides(is)));
    }

    private static String words(Field field) {
        return field.type() + (field.required() ? ", required" : "");
    }

    private static Map<String, String> sides(Field field) {
        Map<String, String> sides = new LinkedHashMap<>();
        sides.put("Question", field.label());
        sides.put("Type", field.type());
        sides.put("Required", field.required() ? "yes" : "no");
        sides.put("Choices", String.join("; ", field.choices()));
        sides.put("Limits", field.limits());
        sides.put("Asked", field.shown().isEmpty() ? "always" : field.shown());
        sides.put("Hint", field.hint());
        return sides;
    }
}
