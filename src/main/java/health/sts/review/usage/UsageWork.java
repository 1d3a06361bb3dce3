package health.sts.review.usage;

import health.sts.review.usage.UsageFiles.Spooled;
import health.sts.review.usage.UsagePeople.Directory;
import health.sts.review.usage.UsageProblem.Kind;
import health.sts.shared.Refusal;
import health.sts.shared.SystemSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The two passes through a kept file: checking it, and bringing it into the tables some lines at a time. */
@Component
class UsageWork {

    private final UsageLoadStore loads;
    private final UsageFiles files;
    private final UsageFigureStore figures;
    private final UsageProblemStore problems;
    private final UsagePeople people;
    private final MissingPhysicians missing;
    private final UsageBook book;
    private final UsageSettings settings;
    private final SystemSettings system;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UsageWork(
            UsageLoadStore loads,
            UsageFiles files,
            UsageFigureStore figures,
            UsageProblemStore problems,
            UsagePeople people,
            MissingPhysicians missing,
            UsageBook book,
            UsageSettings settings,
            SystemSettings system,
            TransactionTemplate transaction,
            Clock clock) {
        this.loads = loads;
        this.files = files;
        this.figures = figures;
        this.problems = problems;
        this.people = people;
        this.missing = missing;
        this.book = book;
        this.settings = settings;
        this.system = system;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Finds everything that stands against it; nothing is loaded. */
    void check(UsageLoad load, String runner, IntConsumer progress) {
        transaction.executeWithoutResult(status -> problems.forget(load.id()));
        FoundProblems found = new FoundProblems(load.id(), problems);
        try (Spooled file = files.fetch(load.id())) {
            UsagePass pass = pass(load, new UsagePass.Sink() {
                @Override
                public void found(UsageProblem problem) {
                    found.add(problem);
                }

                @Override
                public void take(List<CheckedLine> lines, int done) {
                    transaction.executeWithoutResult(status -> {
                        beat(load.id(), runner, done, 0);
                        found.write();
                    });
                    progress.accept(done);
                }
            });
            UsageTally tally = pass.run(file.path());
            missing.tell(pass, tally);
            transaction.executeWithoutResult(status -> {
                found.write();
                if (!loads.checked(load.id(), runner, tally)) {
                    throw new RunTakenOver();
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Brings it in; the last step makes all of it visible. What an interrupted run has brought in stays and is not brought twice. */
    void load(UsageLoad load, String runner, String by, IntConsumer progress) {
        try (Spooled file = files.fetch(load.id())) {
            if (!file.sha256().equals(load.sha256())) {
                throw Refusal.conflict("The kept file is not the one that was checked. Send it again.");
            }
            UsageTally tally = pass(load, new Bringing(load, runner, progress)).run(file.path());
            if (tally.replaces() > 0 && load.reason() == null) {
                throw Refusal.conflict(
                        "Since the check, figures were loaded that this file would replace. Send the file again and give a reason.");
            }
            transaction.executeWithoutResult(status -> book.close(load, runner, by, tally));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private UsagePass pass(UsageLoad load, UsagePass.Sink sink) {
        Instant now = clock.instant();
        Map<String, Long> before = figures.visible(now);
        Directory directory = people.all();
        if (load.lines() > UsagePass.CHUNK) {
            people.knowFigures(directory, now);
        }
        return new UsagePass(directory, figures, settings, LocalDate.ofInstant(now, system.timeZone()), before, sink);
    }

    private void beat(String loadId, String runner, int done, long lastLine) {
        if (!loads.beat(loadId, runner, done, lastLine)) {
            throw new RunTakenOver();
        }
    }

    private final class Bringing implements UsagePass.Sink {

        private final UsageLoad load;
        private final String runner;
        private final IntConsumer progress;

        Bringing(UsageLoad load, String runner, IntConsumer progress) {
            this.load = load;
            this.runner = runner;
            this.progress = progress;
        }

        @Override
        public void found(UsageProblem problem) {
            if (problem.kind() == Kind.PROBLEM) {
                throw Refusal.conflict(
                        "Since the check, the roster, a go-live date or the loaded figures have changed, and this file has a problem now, %s: %s Send the file again to see all of them."
                                .formatted(
                                        problem.line() == 0 ? "in the file as a whole" : "in line " + problem.line(),
                                        problem.reason()));
            }
        }

        @Override
        public void take(List<CheckedLine> lines, int done) {
            List<CheckedLine> fresh = lines.stream()
                    .filter(line -> line.line().line() > load.lastLine())
                    .toList();
            long last = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).line().line();
            transaction.executeWithoutResult(status -> {
                beat(load.id(), runner, done, last);
                if (!loads.takeTurn(load.id())) {
                    throw new RunTakenOver();
                }
                if (!fresh.isEmpty()) {
                    figures.insert(load.id(), fresh);
                }
            });
            progress.accept(done);
        }
    }
}
