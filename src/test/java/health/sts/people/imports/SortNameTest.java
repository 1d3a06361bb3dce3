package health.sts.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortNameTest {

    @Test
    void accentsCaseAndPunctuationDoNotMatter() {
        assertThat(SortName.of("O'Brien-Núñez", "José")).isEqualTo("obriennunez0jose");
        assertThat(SortName.of("Strauß", "Søren")).isEqualTo("strauss0soren");
    }

    @Test
    void lettersOfOtherAlphabetsStayTellableApart() {
        assertThat(SortName.of("田中", "Mei"))
                .isNotEqualTo(SortName.of("山田", "Mei"))
                .matches("[a-z]+0mei");
    }

    @Test
    void aTypedNameIsFoundAsFamilyNameAndInEitherOrder() {
        assertThat(SortName.prefixesOf("tana")).containsExactly("tana");
        assertThat(SortName.prefixesOf("Mei Tan")).contains("tan0mei", "mei0tan", "meitan");
        assertThat(SortName.prefixesOf("Tanaka, M")).contains("tanaka0m");
        assertThat(SortName.prefixesOf("van der Berg")).contains("vanderberg");
        assertThat(SortName.prefixesOf(" 12 %_ ")).isEmpty();
    }

    @Test
    void everyNameThatBeginsWithThePrefixLiesInItsRange() {
        String end = SortName.endOf("tan");
        assertThat(Stream.of("Tan", "Tanaka", "Tanzzz", "Tan田"))
                .allSatisfy(name -> assertThat(SortName.of(name, "Z")).isBetween("tan", end));
        assertThat(SortName.of("Tao", "A")).isGreaterThan(end);
        assertThat(SortName.of("Tam", "Zoe")).isLessThan("tan");
    }
}
