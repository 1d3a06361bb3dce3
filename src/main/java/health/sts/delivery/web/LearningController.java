package health.sts.delivery.web;

import health.sts.audit.Reads;
import health.sts.delivery.learning.Completions;
import health.sts.delivery.learning.LearningRecords;
import health.sts.delivery.learning.LearningRegister;
import health.sts.delivery.learning.LearningRegister.Entry;
import health.sts.engine.Identities;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.RosterSearch;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SystemSettings;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records of learning: what the LMS and evaluators reported, and a form for one completion. */
@Controller
class LearningController {

    static final String READERS = "hasAnyRole('evaluator','training-manager','cmio','program-manager','auditor')";
    static final String RECORDERS = "hasAnyRole('evaluator','training-manager')";

    private static final Set<String> ITEMS = Set.of("ELEARNING", "PRIVACY", "TEST");
    private static final int MOST_PEOPLE = 200;
    private static final int LONGEST = 200;

    private final LearningRegister register;
    private final Completions completions;
    private final NamedLearner named;
    private final Roster roster;
    private final Identities identities;
    private final Reads reads;
    private final CurrentActor actor;
    private final SystemSettings settings;

    LearningController(
            LearningRegister register,
            Completions completions,
            NamedLearner named,
            Roster roster,
            Identities identities,
            Reads reads,
            CurrentActor actor,
            SystemSettings settings) {
        this.register = register;
        this.completions = completions;
        this.named = named;
        this.roster = roster;
        this.identities = identities;
        this.reads = reads;
        this.actor = actor;
        this.settings = settings;
    }

    @GetMapping("/learning")
    @PreAuthorize(READERS)
    String list(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(required = false) String after,
            Model model) {
        return page(person, item, after, new TypedForm(Map.of()), model);
    }

    @PostMapping("/learning")
    @PreAuthorize(RECORDERS)
    String record(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return form.attempt(
                        () -> completions.record(
                                named.of(form.value("learner")).trainingId(),
                                kind(form.value("kind")),
                                null,
                                moment(form.value("completedAt")),
                                score(form.value("score")),
                                minutes(form.value("minutes"))),
                        response)
                .map(done -> "redirect:/learning?recorded")
                .orElseGet(() -> page("", "", null, form, model));
    }

    private String page(String typedPerson, String typedItem, String after, TypedForm form, Model model) {
        String person = typedPerson.strip();
        String item = ITEMS.contains(typedItem) ? typedItem : null;
        boolean tooLong = person.length() > LONGEST;
        if (actor.get().is(Role.AUDITOR)) {
            reads.record("searchLearning", null, null, tooLong ? "" : person);
        }
        List<Entry> found = register.page(item, tooLong ? List.of() : people(person), after);
        boolean more = found.size() > LearningRegister.PAGE;
        List<Entry> rows = more ? found.subList(0, LearningRegister.PAGE) : found;
        model.addAttribute("rows", rows);
        model.addAttribute("next", more ? rows.get(rows.size() - 1).cursor() : null);
        model.addAttribute("person", tooLong ? "" : person);
        model.addAttribute("item", item);
        model.addAttribute("kinds", LearningRecords.Kind.values());
        model.addAttribute("form", form);
        model.addAttribute(
                "physicians",
                roster
                        .physiciansOf(
                                rows.stream().map(Entry::physicianId).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name)));
        model.addAttribute(
                "names",
                identities.names(rows.stream().map(Entry::recordedBy).distinct().toList()));
        return "delivery/learning/list";
    }

    private List<String> people(String person) {
        return person.isEmpty()
                ? null
                : roster.search(new RosterSearch(person, null, null, true, null), MOST_PEOPLE).rows().stream()
                        .map(PhysicianView::physicianId)
                        .toList();
    }

    private static LearningRecords.Kind kind(String typed) {
        return Arrays.stream(LearningRecords.Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("kind", "Choose what was completed."));
    }

    private Instant moment(String typed) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed.strip().replace(' ', 'T'))
                            .atZone(settings.timeZone())
                            .toInstant();
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("completedAt", "Write the time as YYYY-MM-DD HH:MM, for example 2027-05-01 14:30.");
        }
    }

    static BigDecimal score(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        return number(
                text,
                20,
                plain -> new BigDecimal(plain.replaceFirst("\\s*%$", "").replace(',', '.')),
                "score",
                "Write the score as a number, for example 92.5.");
    }

    private static Integer minutes(String typed) {
        String text = typed.strip();
        return text.isEmpty()
                ? null
                : number(text, 6, Integer::valueOf, "minutes", "Write the minutes as a whole number.");
    }

    private static <T> T number(String text, int longest, Function<String, T> read, String field, String sentence) {
        try {
            if (text.length() <= longest) {
                return read.apply(text);
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw Refusal.invalid(field, sentence);
    }
}
