package health.sts.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LastReadTest {

    private final List<String> read = new ArrayList<>();
    private final LastRead<String, String> last = new LastRead<>(2);

    @Test
    void readsTheSameOnce() {
        assertThat(of("a")).isEqualTo("A");
        assertThat(of("a")).isEqualTo("A");

        assertThat(read).containsExactly("a");
    }

    @Test
    void forgetsWhatWasAskedForLongestAgo() {
        of("a");
        of("b");
        of("a");
        of("c");
        of("a");
        of("b");

        assertThat(read).containsExactly("a", "b", "c", "b");
    }

    private String of(String key) {
        return last.of(key, () -> {
            read.add(key);
            return key.toUpperCase(Locale.ROOT);
        });
    }
}
