package health.sts.portal;

import health.sts.shared.Ids;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page for everything that went wrong below or outside the controllers. A failure on our side gets an id: the person
 * sees it, the log has it beside the exception, and no page shows a stack trace.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Answers answers;

    ErrorPages(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String id = status < 500 ? null : logged(request, status, path);
        return answers.to(request, response, Problem.of(status, id, Answers.wayBack(request, path)));
    }

    private static String logged(HttpServletRequest request, int status, String path) {
        String id = Ids.next("ERR");
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("{}: {} {} answered {}", id, request.getMethod(), path.replaceAll("[\\r\\n]", "_"), status, cause);
        return id;
    }
}
