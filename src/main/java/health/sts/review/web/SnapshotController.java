package health.sts.review.web;

import health.sts.audit.Reads;
import health.sts.engine.Identities;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.review.metric.FigureWords;
import health.sts.review.metric.KeptFigures;
import health.sts.review.metric.MetricReaders;
import health.sts.review.metric.MetricRecord;
import health.sts.review.metric.MetricRecords;
import health.sts.review.metric.Recomputations;
import health.sts.review.metric.Recomputations.Recomputation;
import health.sts.review.metric.RecordFilter;
import health.sts.review.metric.SnapshotView;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A kept figure: what it rests on, computing it again, and the records behind it. */
@Controller
@PreAuthorize(MetricReaders.FIGURES)
class SnapshotController {

    private final KeptFigures figures;
    private final Recomputations recomputations;
    private final MetricRecords records;
    private final MetricNames names;
    private final Roster roster;
    private final Reads reads;
    private final Identities identities;
    private final CurrentActor actor;

    SnapshotController(
            KeptFigures figures,
            Recomputations recomputations,
            MetricRecords records,
            MetricNames names,
            Roster roster,
            Reads reads,
            Identities identities,
            CurrentActor actor) {
        this.figures = figures;
        this.recomputations = recomputations;
        this.records = records;
        this.names = names;
        this.roster = roster;
        this.reads = reads;
        this.identities = identities;
        this.actor = actor;
    }

    @GetMapping("/metrics/snapshots/{id}")
    String show(@PathVariable String id, Model model) {
        SnapshotView view = describe(id, model);
        List<Recomputation> done = figures.recomputationsOf(id);
        model.addAttribute("recomputations", done);
        model.addAttribute(
                "again",
                done.stream()
                        .collect(Collectors.toMap(
                                Recomputation::id,
                                one -> one.value() == null
                                        ? (view.snapshot().hidden() ? "hidden" : "no value")
                                        : FigureWords.value(
                                                one.value(), view.metric().unit()))));
        model.addAttribute(
                "people",
                identities.names(
                        Stream.concat(Stream.of(view.takenBy()), done.stream().map(Recomputation::by))
                                .distinct()
                                .toList()));
        return "review/metric-snapshot";
    }

    @PostMapping("/metrics/snapshots/{id}/recompute")
    String recompute(@PathVariable String id) {
        recomputations.run(id);
        return "redirect:/metrics/snapshots/" + id + "?recomputed#recomputed";
    }

    @PreAuthorize(MetricReaders.RECORDS)
    @GetMapping("/metrics/snapshots/{id}/records")
    String list(@PathVariable String id, @ModelAttribute("filter") MetricFilter filter, Model model) {
        SnapshotView view = describe(id, model);
        noteReading("readMetricRecords", id, filter.recordsValue());
        List<MetricRecord> found = records.page(view, filter.recordsValue(), filter.afterValue());
        boolean more = found.size() > MetricRecords.PAGE;
        List<MetricRecord> rows = more ? found.subList(0, MetricRecords.PAGE) : found;
        List<String> people = rows.stream()
                .map(MetricRecord::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> physicians = people.isEmpty()
                ? Map.of()
                : roster.physiciansOf(people).stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name));
        model.addAttribute("rows", rows);
        model.addAttribute("physicians", physicians);
        model.addAttribute("trainings", records.trainings(view, people));
        model.addAttribute("filters", RecordFilter.values());
        model.addAttribute("chosen", filter.recordsValue());
        String path = "/metrics/snapshots/" + view.snapshot().id() + "/records";
        model.addAttribute(
                "next", more ? filter.recordsUrl(path, rows.get(rows.size() - 1).id()) : null);
        model.addAttribute("csv", filter.recordsUrl(path + ".csv", null));
        return "review/metric-records";
    }

    @PreAuthorize(MetricReaders.RECORDS)
    @GetMapping(path = "/metrics/snapshots/{id}/records.csv", produces = "text/csv")
    void export(@PathVariable String id, @ModelAttribute("filter") MetricFilter filter, HttpServletResponse response)
            throws IOException {
        SnapshotView view = figures.get(id);
        noteReading("exportMetricRecords", id, filter.recordsValue());
        records.page(view, filter.recordsValue(), null);
        Writer file = CsvFile.open(response, view.metric().id() + "-" + id);
        MetricCsv.write(view, file, taker -> records.each(view, filter.recordsValue(), taker));
    }

    private SnapshotView describe(String id, Model model) {
        SnapshotView view = figures.get(id);
        model.addAttribute("view", view);
        model.addAttribute("snapshot", view.snapshot());
        model.addAttribute("metric", view.metric());
        model.addAttribute(
                "row",
                MetricRow.of(
                        view.metric().name(), view.snapshot(), view.metric().unit()));
        Map<String, String> parts = names.parts();
        model.addAttribute("partNames", parts);
        String code = view.snapshot().specialtyCode();
        model.addAttribute("partName", code == null ? null : parts.getOrDefault(code, code));
        model.addAttribute(
                "waveName",
                names.waveNames()
                        .getOrDefault(view.snapshot().waveId(), view.snapshot().waveId()));
        model.addAttribute("pointName", MetricController.title(view.snapshot().point()));
        model.addAttribute(
                "baseline",
                view.baseline() == null
                        ? null
                        : FigureWords.value(view.baseline(), view.metric().unit()));
        return view;
    }

    /** What an auditor reads of people is on record. */
    private void noteReading(String what, String snapshotId, RecordFilter filter) {
        if (actor.get().is(Role.AUDITOR)) {
            reads.record(what, "metricSnapshot", snapshotId, filter.name());
        }
    }
}
