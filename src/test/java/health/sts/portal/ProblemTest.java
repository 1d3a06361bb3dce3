package health.sts.portal;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ProblemTest {

    @Test
    void aRefusalSaysItsSentenceAndItsField() {
        Problem problem = Problem.of(Refusal.invalid("npi", "1234567890 fails its check digit."), "/roster");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.sentence()).isEqualTo("1234567890 fails its check digit.");
        assertThat(problem.detail().getProperties())
                .containsEntry("field", "npi")
                .doesNotContainKey("id");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 418, 429})
    void whatIsNotOurFaultHasNoNumberToReport(int status) {
        Problem problem = Problem.of(status, null, null);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.sentence()).isNotBlank();
        assertThat(problem.id()).isNull();
    }

    @Test
    void aFailureOnOurSideHasANumber() {
        assertThat(Problem.of(500, "ERR-1", null).id()).isEqualTo("ERR-1");
        assertThat(Problem.of(503, "ERR-1", null).detail().getProperties()).containsEntry("id", "ERR-1");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/roster?q=a, /roster?q=a",
        "http://elsewhere.example/roster,",
        "http://localhost//elsewhere.example/x,",
        "http://localhost/failed,",
        "http://bad url,",
        ","
    })
    void theWayBackStaysInsideAndIsNotTheFailure(String referer, String back) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/failed");
        if (referer != null) {
            request.addHeader("Referer", referer);
        }
        assertThat(Answers.wayBack(request, "/failed")).isEqualTo(back);
    }
}
