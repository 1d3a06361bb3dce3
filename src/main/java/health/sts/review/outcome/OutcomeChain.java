package health.sts.review.outcome;

import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.outcome.ClassRows.Part;
import health.sts.review.outcome.OutcomeView.Column;
import health.sts.review.outcome.OutcomeView.Row;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reaction, test, behaviour and result side by side: what is known of the same people, never why. Whoever asks sees the
 * whole, and of its parts those that they answer for.
 */
@Service
@Transactional(readOnly = true)
public class OutcomeChain {

    /** Rows of a page. */
    static final int PAGE = 50;

    private static final int ALL = 20_000;

    private final Waves waves;
    private final Readings readings;
    private final ChainMetrics metrics;
    private final ChainOfSpecialties specialties;
    private final ClassRows classes;
    private final OutcomeRights rights;
    private final Clock clock;

    OutcomeChain(
            Waves waves,
            Readings readings,
            ChainMetrics metrics,
            ChainOfSpecialties specialties,
            ClassRows classes,
            OutcomeRights rights,
            Clock clock) {
        this.waves = waves;
        this.readings = readings;
        this.metrics = metrics;
        this.specialties = specialties;
        this.classes = classes;
        this.rights = rights;
        this.clock = clock;
    }

    /** One page of it. */
    public OutcomeView page(OutcomeQuestion question) {
        return read(question, PAGE);
    }

    /** All rows, for a file. */
    public OutcomeView whole(OutcomeQuestion question) {
        return read(question, ALL);
    }

    private OutcomeView read(OutcomeQuestion question, int most) {
        Sight sight = rights.sight();
        List<WaveDate> all = waves.dates();
        WaveDate wave = wave(all, question.waveId());
        if (wave == null) {
            return new OutcomeView(
                    all,
                    null,
                    List.of(),
                    null,
                    question.by(),
                    false,
                    null,
                    false,
                    null,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    null);
        }
        List<Column> columns = Stream.concat(
                        metrics.taught().stream(),
                        question.by() == Grouping.SPECIALTY ? metrics.results().stream() : Stream.empty())
                .toList();
        List<Snapshot> kept = readings.series(
                columns.stream().map(column -> column.metric().id()).toList(), wave.id());
        List<ReviewPoint> points = kept.stream()
                .map(Snapshot::point)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        ReviewPoint point = point(question.point(), points);
        Map<String, Snapshot> atPoint = new HashMap<>();
        kept.stream().filter(one -> one.point() == point).forEach(one -> atPoint.put(one.metricId(), one));
        Instant asOf = atPoint.values().stream()
                .map(Snapshot::asOf)
                .max(Comparator.naturalOrder())
                .orElseGet(clock::instant);
        Days days = Days.of(wave, point, asOf);
        Part part = question.by() == Grouping.SPECIALTY
                ? ofSpecialties(columns, point, days, sight, atPoint)
                : classes.part(question, columns, days, sight, most);
        return new OutcomeView(
                all,
                wave,
                points,
                point,
                question.by(),
                question.byN(),
                asOf,
                !atPoint.isEmpty(),
                days.from(),
                days.until(),
                columns,
                part.whole(),
                part.rows(),
                part.next());
    }

    private Part ofSpecialties(
            List<Column> columns, ReviewPoint point, Days days, Sight sight, Map<String, Snapshot> atPoint) {
        Row whole = specialties.whole(columns, atPoint);
        return new Part(whole, atPoint.isEmpty() ? List.of() : specialties.rows(columns, point, days, sight), null);
    }

    /** The one asked for, else the newest that was read, else the first after go-live. */
    private static ReviewPoint point(ReviewPoint asked, List<ReviewPoint> read) {
        if (asked != null) {
            return asked;
        }
        return read.isEmpty() ? ReviewPoint.DAY_30 : read.get(read.size() - 1);
    }

    /** The one asked for, else the one that went live last, else the one that goes live next. */
    private static WaveDate wave(List<WaveDate> all, String asked) {
        if (!asked.isBlank()) {
            return all.stream()
                    .filter(wave -> wave.id().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("There is no wave " + asked + "."));
        }
        Comparator<WaveDate> byDate = Comparator.comparing(WaveDate::goLiveDate).thenComparing(WaveDate::id);
        return all.stream()
                .filter(wave -> wave.daysToGo() <= 0)
                .max(byDate)
                .or(() -> all.stream().min(byDate))
                .orElse(null);
    }
}
