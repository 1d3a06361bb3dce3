package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

class ChromiumTest {

    @Test
    void withoutChromiumTheTestIsSkippedWithAWayToGetIt() {
        ConditionEvaluationResult result = Chromium.decide(Optional.empty(), Map.of());
        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason().orElseThrow()).contains("apt-get install chromium", "STS_CHROMIUM");
    }

    @Test
    void withoutChromiumTheBuildOfCiFails() {
        assertThatThrownBy(() -> Chromium.decide(Optional.empty(), Map.of("CI", "true")))
                .hasMessageContaining("apt-get install chromium");
    }

    @Test
    void aNamedChromiumIsTakenBeforeAnyOther() {
        assertThat(Chromium.path(Map.of("STS_CHROMIUM", "/nowhere/chromium"))).isEmpty();
        assertThat(Chromium.decide(Optional.of(Path.of("/bin/chromium")), Map.of("CI", "true"))
                        .isDisabled())
                .isFalse();
    }
}
