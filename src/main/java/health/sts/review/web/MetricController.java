package health.sts.review.web;

import health.sts.review.Aim;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.KeptFigures;
import health.sts.review.metric.KeptFigures.Place;
import health.sts.review.metric.Metric;
import health.sts.review.metric.MetricReaders;
import health.sts.review.metric.MetricRegistry;
import health.sts.review.metric.ReadingDesk;
import health.sts.review.metric.Readings;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.shared.Formats;
import health.sts.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** All metrics with their newest figures, one metric with its past, and reading them anew. */
@Controller
@PreAuthorize(MetricReaders.FIGURES)
class MetricController {

    private final MetricRegistry registry;
    private final Readings readings;
    private final KeptFigures figures;
    private final ReadingDesk desk;
    private final MetricNames names;
    private final Formats formats;

    MetricController(
            MetricRegistry registry,
            Readings readings,
            KeptFigures figures,
            ReadingDesk desk,
            MetricNames names,
            Formats formats) {
        this.registry = registry;
        this.readings = readings;
        this.figures = figures;
        this.desk = desk;
        this.names = names;
        this.formats = formats;
    }

    @GetMapping("/metrics")
    String list(@ModelAttribute("filter") MetricFilter filter, Model model) {
        place(filter, model);
        return "review/metric-list";
    }

    @PreAuthorize(MetricReaders.TAKERS)
    @PostMapping("/metrics/readings")
    ModelAndView take(@ModelAttribute("filter") MetricFilter filter) {
        try {
            desk.takeNow(filter.waveId(), filter.pointValue());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            ModelAndView again = new ModelAndView("review/metric-list", HttpStatus.UNPROCESSABLE_ENTITY);
            ExtendedModelMap model = new ExtendedModelMap();
            place(filter, model);
            again.addAllObjects(model);
            again.addObject("problemField", refusal.field().orElse("wave"));
            return again.addObject("problem", refusal.getMessage());
        }
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath("/metrics")
                        .queryParam("wave", "{wave}")
                        .queryParam("point", filter.pointValue())
                        .queryParam("taken", "")
                        .encode()
                        .buildAndExpand(filter.waveId())
                        .toUriString());
    }

    @GetMapping("/metrics/{id}")
    String show(@PathVariable String id, @ModelAttribute("filter") MetricFilter filter, Model model) {
        Metric metric = registry.find(id).orElseThrow(() -> Refusal.notFound("There is no metric " + id + "."));
        Place place = filter.asks()
                ? new Place(filter.waveId(), filter.pointValue())
                : figures.newestPlace().orElse(new Place(null, null));
        Map<String, String> waveNames = names.waveNames();
        Map<String, String> parts = names.parts();
        List<Snapshot> series = readings.series(List.of(id), place.waveId());
        Snapshot newest = series.isEmpty() ? null : series.get(series.size() - 1);
        model.addAttribute("metric", metric);
        model.addAttribute("targets", MetricRow.targets(metric));
        model.addAttribute("place", place);
        model.addAttribute("waves", names.waves());
        model.addAttribute("waveName", waveNames.getOrDefault(place.waveId(), place.waveId()));
        model.addAttribute(
                "series",
                series.stream()
                        .map(one -> MetricRow.of(title(one.point()), one, metric.unit())
                                .on(formats.day(one.asOf())))
                        .toList());
        model.addAttribute("newest", newest);
        model.addAttribute(
                "parts",
                newest == null
                        ? List.of()
                        : figures.partsOf(newest).stream()
                                .map(part -> MetricRow.of(
                                        parts.getOrDefault(part.specialtyCode(), part.specialtyCode()),
                                        part,
                                        metric.unit()))
                                .toList());
        model.addAttribute("versions", figures.versions(id));
        return "review/metric-show";
    }

    static String title(ReviewPoint point) {
        return point == null ? "Between the points" : point.title();
    }

    private void place(MetricFilter filter, Model model) {
        Place place = filter.asks()
                ? new Place(filter.waveId(), filter.pointValue())
                : figures.newestPlace().orElse(new Place(null, null));
        List<Snapshot> newest = readings.latest(place.waveId(), place.point());
        Map<String, Snapshot> byMetric =
                newest.stream().collect(Collectors.toMap(Snapshot::metricId, Function.identity()));
        Map<Aim, List<Line>> aims = new LinkedHashMap<>();
        for (Aim aim : Aim.values()) {
            aims.put(
                    aim,
                    registry.all().stream()
                            .filter(metric -> metric.aim() == aim)
                            .map(metric -> line(metric, byMetric.get(metric.id())))
                            .toList());
        }
        model.addAttribute("filter", filter);
        model.addAttribute("place", place);
        model.addAttribute("aims", aims);
        model.addAttribute("first", newest.isEmpty() ? null : newest.get(0));
        model.addAttribute("waves", names.waves());
        model.addAttribute("waveName", names.waveNames().getOrDefault(place.waveId(), place.waveId()));
        model.addAttribute(
                "pointName", place.point() == null ? null : place.point().title());
        model.addAttribute("points", ReviewPoint.values());
        model.addAttribute("problem", null);
        model.addAttribute("problemField", null);
    }

    private static Line line(Metric metric, Snapshot snapshot) {
        return new Line(
                metric,
                MetricRow.targets(metric),
                snapshot == null ? null : MetricRow.of(metric.name(), snapshot, metric.unit()));
    }

    /** @param row null where it was not read */
    record Line(Metric metric, String targets, MetricRow row) {}
}
