package health.sts.audit.cases;

import health.sts.audit.Subject;
import health.sts.audit.cases.CaseFilter.Period;
import health.sts.audit.cases.CaseFilter.Place;
import health.sts.audit.cases.CaseFilter.State;
import health.sts.shared.SystemSettings;
import health.sts.shared.TypedForm;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes a filter of what was typed; what cannot be meant is noted beside its field and the rest is kept. */
@Component
public class FilterReader {

    static final int LONGEST = 200;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Set<String> TEXTS =
            Set.of("person", "who", "process", "key", "step", "result", "actor", "state", "outcome", "older", "newer");

    /** Everything that can be asked for, without the place in the list. */
    public static final Set<String> FIELDS = Set.of(
            "person",
            "who",
            "process",
            "key",
            "startedFrom",
            "startedUntil",
            "endedFrom",
            "endedUntil",
            "step",
            "result",
            "actor",
            "state",
            "outcome",
            "called");

    private final ModelNames models;
    private final CasePeople people;
    private final SystemSettings settings;

    FilterReader(ModelNames models, CasePeople people, SystemSettings settings) {
        this.models = models;
        this.people = people;
        this.settings = settings;
    }

    /** The filter, where nothing typed is wrong; otherwise the form says what is. */
    public Optional<CaseFilter> read(TypedForm form) {
        TEXTS.stream().sorted().forEach(field -> checkLength(form, field));
        Period started = period(form, "started");
        Period ended = period(form, "ended");
        if (!form.getProblems().isEmpty()) {
            return Optional.empty();
        }
        CaseFilter filter = new CaseFilter(
                subject(form),
                process(form),
                text(form, "key"),
                started,
                ended,
                steps(form),
                Optional.ofNullable(text(form, "result"))
                        .map(result -> result.toUpperCase(Locale.ROOT).replace(' ', '_'))
                        .orElse(null),
                actor(form),
                state(form),
                text(form, "outcome"),
                !form.value("called").isBlank(),
                place(form));
        return form.getProblems().isEmpty() ? Optional.of(filter) : Optional.empty();
    }

    private static void checkLength(TypedForm form, String field) {
        String value = form.value(field);
        if (value.length() > LONGEST) {
            form.getProblems().put(field, "This is too long to be found: write at most " + LONGEST + " characters.");
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            form.getProblems().put(field, "Leave out line breaks and other invisible characters.");
        }
    }

    private Period period(TypedForm form, String name) {
        LocalDate from = day(form, name + "From");
        LocalDate until = day(form, name + "Until");
        if (from != null && until != null && until.isBefore(from)) {
            form.getProblems().put(name + "Until", "The last day is before the first. Change one of them.");
        }
        return new Period(startOf(from), startOf(until == null ? null : until.plusDays(1)));
    }

    private static LocalDate day(TypedForm form, String field) {
        LocalDate day = form.day(field);
        if (day != null && (day.getYear() < 1970 || day.getYear() > 9998)) {
            form.getProblems().put(field, "No case is of that year. Write a day from 1970 on.");
            return null;
        }
        return day;
    }

    private Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(settings.timeZone()).toInstant();
    }

    private static Subject.Key subject(TypedForm form) {
        String who = text(form, "who");
        if (who == null) {
            return null;
        }
        int colon = who.indexOf(':');
        if (colon < 1 || colon == who.length() - 1) {
            form.getProblems().put("person", "This link to a person is damaged. Search for the name instead.");
            return null;
        }
        return new Subject.Key(who.substring(0, colon), who.substring(colon + 1));
    }

    private String process(TypedForm form) {
        String process = text(form, "process");
        if (process != null
                && models.processes().stream().noneMatch(known -> known.key().equals(process))) {
            form.getProblems()
                    .put("process", "There is no process “%s”. Choose one of the list.".formatted(cut(process)));
        }
        return process;
    }

    /** A step by its id, its name, or a verb of the ledger. */
    private Set<String> steps(TypedForm form) {
        String step = text(form, "step");
        if (step == null) {
            return Set.of();
        }
        Set<String> named = models.steps().stream()
                .filter(node -> node.name().equalsIgnoreCase(step))
                .map(ModelNames.Node::id)
                .collect(Collectors.toSet());
        return named.isEmpty() ? Set.of(step) : named;
    }

    private String actor(TypedForm form) {
        String actor = text(form, "actor");
        if (actor == null) {
            return null;
        }
        CasePeople.Match match = people.user(actor);
        if (match.one().isEmpty()) {
            form.getProblems()
                    .put(
                            "actor",
                            match.several().isEmpty()
                                    ? "Nobody who signs in has this name or user name. Correct it or leave it empty."
                                    : "Several people fit. Write the user name of one: "
                                            + String.join(", ", match.several()) + ".");
        }
        return match.one().orElse(null);
    }

    private static State state(TypedForm form) {
        String state = text(form, "state");
        if (state == null) {
            return null;
        }
        Optional<State> known = Arrays.stream(State.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        if (known.isEmpty()) {
            form.getProblems().put("state", "Choose a state of the list.");
        }
        return known.orElse(null);
    }

    private static Place place(TypedForm form) {
        boolean older = !form.value("older").isBlank();
        String place = older ? text(form, "older") : text(form, "newer");
        if (place == null) {
            return null;
        }
        int at = place.indexOf('~');
        Instant started = moment(place.substring(0, Math.max(at, 0)));
        if (started == null) {
            form.getProblems().put("form", "This link to a further page is damaged. Show the list from its beginning.");
            return null;
        }
        return new Place(started, place.substring(at + 1), older);
    }

    /** A moment that databases can hold, or null. */
    static Instant moment(String text) {
        try {
            Instant moment = Instant.parse(text);
            return moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST) ? null : moment;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String text(TypedForm form, String field) {
        String value = form.value(field).strip();
        return value.isEmpty() ? null : value;
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
