package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.outcome.ScorecardView;
import health.sts.review.outcome.Tile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The scorecard as a file: what the page shows, and nothing that it hides. */
final class ScorecardCsv {

    private ScorecardCsv() {}

    static void write(ScorecardView view, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "aim",
                    "metric",
                    "name",
                    "wave",
                    "point",
                    "value",
                    "unit",
                    "figure",
                    "target",
                    "state",
                    "records",
                    "excluded",
                    "from",
                    "until",
                    "as_of",
                    "definition_version",
                    "snapshot",
                    "why");
            view.tiles().forEach(tile -> csv.writeRecord(cells(view, tile)));
        }
    }

    private static List<String> cells(ScorecardView view, Tile tile) {
        return Stream.of(
                        tile.metric().aim().title(),
                        tile.metric().id(),
                        tile.metric().name(),
                        view.waveKey(),
                        view.point(),
                        tile.plainValue(),
                        tile.metric().unit().symbol(),
                        tile.figure(),
                        tile.target(),
                        tile.state(),
                        shown(tile, Snapshot::records),
                        shown(tile, Snapshot::excluded),
                        kept(tile, Snapshot::from),
                        kept(tile, Snapshot::until),
                        kept(tile, Snapshot::asOf),
                        kept(tile, Snapshot::version),
                        kept(tile, Snapshot::id),
                        tile.why())
                .map(CsvFile::cell)
                .toList();
    }

    private static Object kept(Tile tile, Function<Snapshot, Object> field) {
        return tile.newest() == null ? null : field.apply(tile.newest());
    }

    /** Counts of a hidden figure would tell how few they are. */
    private static Object shown(Tile tile, Function<Snapshot, Object> field) {
        return tile.newest() == null || tile.newest().hidden() ? null : field.apply(tile.newest());
    }
}
