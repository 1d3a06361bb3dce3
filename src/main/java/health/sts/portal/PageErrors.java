package health.sts.portal;

import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns what a rule or a race refuses into the page that says so; everything unforeseen goes to {@link ErrorPages}. */
@ControllerAdvice
class PageErrors {

    private final Answers answers;

    PageErrors(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return answers.to(request, response, Problem.of(refusal, wayBack(request)));
    }

    @ExceptionHandler
    Object raced(ConcurrencyFailureException race, HttpServletRequest request, HttpServletResponse response) {
        return answers.to(request, response, Problem.somebodyWasFaster(wayBack(request)));
    }

    private static String wayBack(HttpServletRequest request) {
        return Answers.wayBack(request, request.getRequestURI());
    }
}
