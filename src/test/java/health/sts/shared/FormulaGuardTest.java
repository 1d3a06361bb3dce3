package health.sts.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=A1", "+1", "-1", "@x", "\tx", "\rx", "\uFF1Dx", "'=A1", "''+1"})
    void aDangerousCellIsGuardedAndComesBack(String cell) {
        assertThat(FormulaGuard.write(cell)).isEqualTo("'" + cell);
        assertThat(FormulaGuard.read(FormulaGuard.write(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tanaka", "'t Hooft", "'", "a=b", "O'Brien-Lee"})
    void anyOtherCellStaysAsItIs(String cell) {
        assertThat(FormulaGuard.write(cell)).isEqualTo(cell);
        assertThat(FormulaGuard.read(cell)).isEqualTo(cell);
    }
}
