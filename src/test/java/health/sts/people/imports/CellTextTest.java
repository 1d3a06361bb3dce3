package health.sts.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @Test
    void blanksAndAccentsGetOneSpelling() {
        assertThat(CellText.of("  de\u00A0la\r\n Cruz\t")).isEqualTo("de la Cruz");
        assertThat(CellText.of("Nu\u0301n\u0303ez")).isEqualTo("N\u00FA\u00F1ez");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        assertThat(CellText.of("=1+1")).isEqualTo("=1+1");
        assertThat(CellText.of("'=1+1")).isEqualTo("=1+1");
        assertThat(CellText.of("'Abd")).isEqualTo("'Abd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\u200Bb", "\uFEFFa", "a\uD800b", "a\uE000"})
    void whatCannotBeSeenIsRefused(String cell) {
        assertThatThrownBy(() -> CellText.of(cell))
                .isInstanceOf(CellRefused.class)
                .hasMessageContaining("invisible character U+");
    }

    @Test
    void aHugeCellIsRefusedAndNeverRepeated() {
        assertThatThrownBy(() -> CellText.of("x".repeat(1_048_576)))
                .isInstanceOf(CellRefused.class)
                .hasMessage("The cell is 1,048,576 characters long; no cell may have more than 1,000.");
        assertThat(CellText.shown("x".repeat(500))).hasSize(61);
    }
}
