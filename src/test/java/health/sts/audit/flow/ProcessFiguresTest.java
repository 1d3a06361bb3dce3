package health.sts.audit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.sts.StsTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures against numbers worked by hand: see {@link FiguredCases}. */
@StsTest
class ProcessFiguresTest extends FiguredCases {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Counting counting;

    @BeforeEach
    void sixCases() {
        insertCases(jdbc);
    }

    @Test
    void figuresAreThoseWorkedByHand() {
        figuresAreThoseWorkedByHand(counting);
    }

    @Test
    void aPeriodCountsTheCasesBegunInIt() {
        aPeriodCountsTheCasesBegunInIt(counting);
    }

    @Test
    void twoVersionsAreSetSideBySide() {
        ProcessFigures here = counting.of(MODEL, ProcessFigures.Period.ALWAYS);
        ProcessFigures there = counting.of(OTHER, ProcessFigures.Period.ALWAYS);
        VersionComparison comparison = new VersionComparison(here, there);

        assertThat(comparison.steps())
                .extracting(VersionComparison.Steps::name, pair -> pair.here() == null, pair -> pair.there() == null)
                .contains(tuple("Repair", false, true), tuple("Check", true, false), tuple("Ask chief", false, false));
        assertThat(comparison.onlyHere()).contains("repair", "f4").doesNotContain("ask", "f1");
        assertThat(comparison.flowsOnlyIn(there)).isEqualTo(List.of("to Check"));
        assertThat(comparison.ways())
                .filteredOn(ways -> ways.way().equals("no"))
                .singleElement()
                .satisfies(ways -> assertThat(ways.there()).isNull());
    }
}
