package health.sts.demo.review;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Figures of EHR use as the report of the vendor gives them. */
record UseFile(Stretch stretch, LocalDate from, LocalDate until, List<Use> lines) {

    private static final String OLD = "Harbor Chart,2019.4";
    private static final String NEW = "Northlake EHR,2026.2";

    /** @param until the last day */
    static UseFile of(UseBook book, Stretch stretch, LocalDate goLive, LocalDate until) {
        LocalDate from = goLive.plusDays(stretch.from());
        return new UseFile(
                stretch, from, until, book.write(stretch, (int) (until.toEpochDay() - from.toEpochDay() + 1)));
    }

    static UseFile of(UseBook book, Stretch stretch, LocalDate goLive) {
        return of(book, stretch, goLive, goLive.plusDays(stretch.from() + stretch.days() - 1L));
    }

    UseFile with(List<Use> others) {
        return new UseFile(stretch, from, until, others);
    }

    String name() {
        return "ehr-use-%s-%s.csv".formatted(from, until);
    }

    byte[] content() {
        return bytes(text());
    }

    /** With what a report has that somebody put together by hand. */
    byte[] withMistakes() {
        List<String> text = new ArrayList<>(text());
        text.set(3, text.get(3).replaceFirst("PHY-\\d+", "PHY-99999"));
        Use closed = lines.get(10);
        text.set(
                11,
                new Use(
                                closed.adopter(),
                                closed.closed(),
                                closed.closedSameDay(),
                                closed.encounters() + 4,
                                closed.discharges(),
                                closed.incomplete(),
                                closed.orders(),
                                closed.ownOrders(),
                                closed.hours(),
                                closed.scheduled(),
                                closed.afterHours())
                        .line(period(from), edition()));
        text.set(21, lines.get(20).line(period(from.minusDays(1)), edition()));
        text.set(31, lines.get(30).afterHours(-2).line(period(from), edition()));
        return bytes(text);
    }

    private List<String> text() {
        List<String> text = new ArrayList<>(List.of(Use.HEAD));
        lines.forEach(use -> text.add(use.line(period(from), edition())));
        return text;
    }

    private String period(LocalDate first) {
        return first + "," + until;
    }

    private String edition() {
        return stretch.before() ? OLD : NEW;
    }

    private static byte[] bytes(List<String> text) {
        return (String.join("\n", text) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
