package health.sts.audit.handbook.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeelWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-| any",
                "``| any",
                ">= 3.5| at least 3.5",
                "<4| less than 4",
                "> 0| more than 0",
                "<= 10| at most 10",
                "true| yes",
                "\"VOLUNTEER\"| VOLUNTEER",
                "\"A\",\"B, C\"| A or B, C",
                "not(\"NONE\",\"CLEARED\")| not NONE or CLEARED",
                "[1..3]| from 1 to 3",
                "[1..3)| from 1 to less than 3",
                "]1..3]| more than 1 to 3",
                "date(\"2027-01-12\")| 2027-01-12",
                "score + 1| score + 1",
                "max(a, b)| max(a, b)"
            })
    void aConditionIsSaidInWordsWhereThatIsEasy(String feel, String words) {
        assertThat(FeelWords.condition(feel)).isEqualTo(words);
    }

    @Test
    void aResultHasNoQuotationMarks() {
        assertThat(FeelWords.result("\"ELIGIBLE\"")).isEqualTo("ELIGIBLE");
        assertThat(FeelWords.result("false")).isEqualTo("no");
        assertThat(FeelWords.result("")).isEqualTo("nothing");
        assertThat(FeelWords.result("\"a\" + \"b\"")).isEqualTo("\"a\" + \"b\"");
    }
}
