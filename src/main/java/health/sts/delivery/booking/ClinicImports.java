package health.sts.delivery.booking;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.delivery.booking.ClinicImportStore.Loaded;
import health.sts.delivery.booking.ClinicImportView.Problem;
import health.sts.delivery.session.Occupations;
import health.sts.people.DepartmentView;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.csv.CsvColumn;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files of clinic times: shown first, then the times of the physicians in the file take the place of those they
 * had, all at once. The same file twice leaves the same times. Training and programme managers, and chiefs for their own.
 */
@Service
@Transactional
public class ClinicImports {

    /** Problems on one page. */
    public static final int PAGE = 100;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int NEWEST = 20;
    /** What two imports at once wait for. */
    private static final String ONE_AT_A_TIME = "CLINIC:import";

    private final ClinicImportStore store;
    private final Roster roster;
    private final Occupations occupations;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    ClinicImports(
            ClinicImportStore store,
            Roster roster,
            Occupations occupations,
            DecisionLedger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.roster = roster;
        this.occupations = occupations;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Columns of a file with what they hold. */
    public static Map<String, String> columns() {
        return CsvColumn.hints(ClinicColumn.values());
    }

    /** Example rows in the order of {@link #columns()}. */
    public static List<List<String>> examples() {
        return ClinicColumn.exampleRows();
    }

    /**
     * Reads a file and keeps it for a day; no times change.
     *
     * @return the id of the import
     * @throws Refusal invalid, field {@code file}, where it cannot be read as a whole
     */
    public String preview(String fileName, byte[] content) {
        Actor me = importer();
        if (content.length == 0) {
            throw Refusal.invalid("file", "Choose a CSV file that is not empty.");
        }
        if (content.length > ClinicFile.MOST_BYTES) {
            throw Refusal.invalid(
                    "file", "The file is larger than 4 MB. Split it, with all lines of a physician in one file.");
        }
        ClinicFile.read(content);
        Instant now = clock.instant();
        store.forgetBefore(now.minus(KEPT));
        String id = Ids.next("CLI");
        store.keep(new Loaded(id, plain(fileName), sha256(content), content, me.userId(), now));
        return id;
    }

    /** An import as it would be or was applied, with a page of what is wrong in it. */
    @Transactional(readOnly = true)
    public ClinicImportView view(String id, long after) {
        Actor me = importer();
        return store.done(id).orElseGet(() -> {
            Loaded file = loaded(id);
            List<ClinicLine> lines = ClinicFile.read(file.content());
            return view(file, lines.size(), plan(lines, me), after);
        });
    }

    /** Replaces the times; a second call for the same import does nothing. */
    public void apply(String id) {
        Actor me = importer();
        occupations.lock(List.of(ONE_AT_A_TIME));
        if (store.done(id).isPresent()) {
            return;
        }
        Loaded file = loaded(id);
        List<ClinicLine> lines = ClinicFile.read(file.content());
        ClinicPlan plan = plan(lines, me);
        if (plan.times().isEmpty()) {
            throw Refusal.conflict("No line of this file can be taken. Correct it and load it again.");
        }
        store.forget(id);
        store.replace(
                plan.times().keySet(),
                plan.times().values().stream().flatMap(List::stream).toList(),
                id);
        ClinicImportView seen = view(file, lines.size(), plan, 0);
        ClinicImportView done = new ClinicImportView(
                id,
                true,
                file.fileName(),
                file.sha256(),
                me.userId(),
                clock.instant(),
                seen.lines(),
                seen.taken(),
                seen.refused(),
                seen.physicians(),
                List.of(),
                null);
        store.insert(done);
        record(done);
    }

    /** The newest imports. */
    @Transactional(readOnly = true)
    public List<ClinicImportView> newest() {
        importer();
        return store.newest(NEWEST);
    }

    /** Whether the person acting may load files. */
    public boolean mayImport() {
        Actor me = currentActor.get();
        return me.is(Role.TRAINING_MANAGER) || me.is(Role.PROGRAM_MANAGER) || me.is(Role.DEPT_CHIEF);
    }

    private ClinicPlan plan(List<ClinicLine> lines, Actor me) {
        List<String> names = lines.stream()
                .map(ClinicLine::physician)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ClinicPlan.of(lines, roster.physiciansNamedBy(names), mayChange(me));
    }

    private Predicate<PhysicianView> mayChange(Actor me) {
        if (me.is(Role.TRAINING_MANAGER) || me.is(Role.PROGRAM_MANAGER)) {
            return person -> true;
        }
        List<DepartmentView> own = roster.departmentsOfChief(me.userId());
        return person -> own.stream()
                .anyMatch(department -> department.siteId().equals(person.siteId())
                        && department.specialtyCode().equals(person.specialtyCode()));
    }

    private static ClinicImportView view(Loaded file, int lines, ClinicPlan plan, long after) {
        List<Problem> rest = plan.problems().stream()
                .filter(problem -> problem.line() > after)
                .toList();
        List<Problem> shown = rest.subList(0, Math.min(PAGE, rest.size()));
        return new ClinicImportView(
                file.id(),
                false,
                file.fileName(),
                file.sha256(),
                file.by(),
                file.at(),
                lines,
                plan.taken(),
                lines - plan.taken(),
                plan.times().size(),
                shown,
                rest.size() > PAGE ? shown.get(PAGE - 1).line() : null);
    }

    private void record(ClinicImportView done) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("file", done.fileName());
        content.put("sha256", done.sha256());
        content.put("lines", done.lines());
        content.put("taken", done.taken());
        content.put("refused", done.refused());
        content.put("physicians", done.physicians());
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.IMPORT, "importClinicTimes", "APPLIED", "clinicImport", done.importId(), content));
    }

    private Loaded loaded(String id) {
        return store.loaded(id)
                .orElseThrow(
                        () -> Refusal.notFound(
                                "There is no import with this number. A file that is not applied is kept for a day; load it again."));
    }

    private Actor importer() {
        if (!mayImport()) {
            throw Refusal.forbidden(
                    "Clinic times are loaded by training managers, programme managers and department chiefs.");
        }
        return currentActor.get();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String plain(String name) {
        String plain = name == null
                ? ""
                : name.replaceAll("\\p{C}", "").replaceAll("^.*[/\\\\]", "").strip();
        return plain.isEmpty() ? "clinic-times.csv" : plain.substring(Math.max(0, plain.length() - 200));
    }
}
