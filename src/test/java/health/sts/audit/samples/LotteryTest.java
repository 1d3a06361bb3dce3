package health.sts.audit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotteryTest {

    @Test
    void theSameSeedDrawsTheSameCasesInWhateverOrderTheyCome() {
        List<String> cases = ids(1000);
        List<String> once = draw("audit 2027", 25, cases);
        List<String> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(draw("audit 2027", 25, shuffled)).isEqualTo(once).hasSize(25).doesNotHaveDuplicates();
        assertThat(draw("another", 25, cases)).isNotEqualTo(once);
    }

    @Test
    void aSmallerSampleIsTheBeginningOfALargerOne() {
        List<String> cases = ids(200);

        assertThat(draw("s", 50, cases).subList(0, 10)).isEqualTo(draw("s", 10, cases));
    }

    @Test
    void fewerCasesThanWantedAreAllDrawn() {
        assertThat(draw("s", 50, ids(3))).hasSize(3);
        assertThat(draw("s", 50, List.of())).isEmpty();
    }

    @Test
    void theLotIsWhatThePageSays() {
        // sha256sum of "seed:id"
        assertThat(Lottery.number("seed", "id"))
                .isEqualTo("07dd78c8f16d0f18084f778bb97975f6ac3037db7f51b6c200995a5cf9b59e74");
    }

    private static List<String> draw(String seed, int wanted, List<String> ids) {
        Lottery<String> lottery = new Lottery<>(seed, wanted);
        ids.forEach(id -> lottery.offer(id, id));
        assertThat(lottery.offered()).isEqualTo(ids.size());
        return lottery.drawn();
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "case-" + i).toList();
    }
}
