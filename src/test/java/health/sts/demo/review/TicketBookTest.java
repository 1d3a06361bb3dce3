package health.sts.demo.review;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.review.Triage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketBookTest {

    private static final LocalDate GO_LIVE = LocalDate.of(2026, 9, 9);
    private static final List<Adopter> ADOPTERS = HarborHospitals.adopters();

    private final TicketBook book = new TicketBook(ADOPTERS, GO_LIVE, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"0, 58", "3, 24", "9, 11"})
    void trainingGapsFallWeekByWeek(int week, int each100) {
        assertThat(gaps(book.write(week, GO_LIVE.plusDays(100)))).hasSize(Math.round(each100 * ADOPTERS.size() / 100f));
    }

    @Test
    void theLastWeekGoesAsFarAsItHasCome() {
        int last = TicketBook.weeks() - 1;

        assertThat(gaps(book.write(last, GO_LIVE.plusDays(last * 7L + 4))).size())
                .isLessThan(
                        gaps(book.write(last, GO_LIVE.plusDays(last * 7L + 7))).size());
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "30, 60"})
    void nobodyButThoseInNeedOfIntensiveHelpAsksFourTimesInAMonth(int from, int until) {
        Map<String, Integer> asked = new HashMap<>();
        IntStream.range(0, TicketBook.weeks())
                .mapToObj(week -> gaps(book.write(week, GO_LIVE.plusDays(until))))
                .flatMap(List::stream)
                .map(line -> line.split(","))
                .filter(cells -> !LocalDate.parse(cells[1].substring(0, 10)).isBefore(GO_LIVE.plusDays(from)))
                .forEach(cells -> asked.merge(cells[5], 1, Integer::sum));

        assertThat(ADOPTERS)
                .filteredOn(one -> (from == 0 ? one.first() : one.second()) != Triage.INTENSIVE)
                .allMatch(one -> asked.getOrDefault(one.doctor().id(), 0) < 4);
        assertThat(asked).isNotEmpty();
    }

    private static List<String> gaps(List<String> lines) {
        return lines.stream().filter(line -> line.contains("TRAINING_GAP")).toList();
    }
}
