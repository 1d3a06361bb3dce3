package health.sts.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1558598797"})
    void aRightCheckDigitIsTaken(String npi) {
        assertThat(Npi.valid(npi)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "3234567893", "123456789", "12345678930", "1234S67893", "", "１２３４５６７８９３"})
    void anythingElseIsRefused(String npi) {
        assertThat(Npi.valid(npi)).isFalse();
    }
}
