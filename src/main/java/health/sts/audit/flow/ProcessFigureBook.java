package health.sts.audit.flow;

import health.sts.audit.KeptModels;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.flow.FigureRows.Cases;
import health.sts.audit.flow.ModelGraphs.Known;
import health.sts.audit.flow.ProcessFigures.Period;
import health.sts.audit.flow.ProcessFigures.Spread;
import health.sts.engine.DeployedModels.Kind;
import health.sts.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Figures of all cases by process and version, counted behind the pages. Reads only. */
@Component
public class ProcessFigureBook {

    private static final Duration MOMENT = Duration.ofMillis(800);
    private static final String ALL = "all processes";
    private static final Cases NONE = new Cases(0, 0, Spread.NONE);

    private final KeptModels kept;
    private final ModelGraphs models;
    private final Counting counting;
    private final Snapshots snapshots;

    ProcessFigureBook(KeptModels kept, ModelGraphs models, Counting counting, Snapshots snapshots) {
        this.kept = kept;
        this.models = models;
        this.counting = counting;
        this.snapshots = snapshots;
    }

    /** A version with its cases; counts are null until they are known. */
    public record VersionLine(KeptModel model, Long running, Long finished) {}

    /** Every kept version of every process, by name, newest first. */
    public Counted<List<VersionLine>> versions() {
        Counted<CasesOfModels> cases = snapshots.get(ALL, CasesOfModels.class, MOMENT, this::countCases);
        List<VersionLine> lines = kept.all().stream()
                .filter(model -> model.kind() == Kind.PROCESS)
                .map(model -> line(model, cases.value()))
                .toList();
        return new Counted<>(lines, cases.asOf(), cases.counting(), cases.failed());
    }

    /** The versions of one process, newest first. */
    public List<KeptModel> versionsOf(String key) {
        return kept.all().stream()
                .filter(model -> model.kind() == Kind.PROCESS && model.key().equals(key))
                .toList();
    }

    public Counted<ProcessFigures> figures(String key, int version, Period period) {
        Known model = known(key, version);
        return snapshots.get(
                new Wanted(model.version().id(), period),
                ProcessFigures.class,
                MOMENT,
                () -> counting.of(model, period));
    }

    public void countAgain(String key, int version, Period period) {
        Known model = known(key, version);
        snapshots.again(new Wanted(model.version().id(), period), () -> counting.of(model, period));
    }

    public void countVersionsAgain() {
        snapshots.again(ALL, this::countCases);
    }

    private Known known(String key, int version) {
        return models.find(key, version)
                .orElseThrow(
                        () -> Refusal.notFound("There is no version %d of a process \"%s\". Choose one from the list."
                                .formatted(version, key)));
    }

    private CasesOfModels countCases() {
        return new CasesOfModels(counting.casesByModel());
    }

    private static VersionLine line(KeptModel model, CasesOfModels counted) {
        if (counted == null) {
            return new VersionLine(model, null, null);
        }
        Cases cases = counted.byModel().getOrDefault(model.id(), NONE);
        return new VersionLine(model, cases.begun() - cases.finished(), cases.finished());
    }

    private record CasesOfModels(Map<String, Cases> byModel) {}

    private record Wanted(String model, Period period) {}
}
