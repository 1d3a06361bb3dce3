package health.sts.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gives a problem to whoever asked: a page to a browser, a message to htmx, a problem detail (RFC 9457) to a program. */
@Component
class Answers {

    private final PageFrame frame;

    Answers(PageFrame frame) {
        this.frame = frame;
    }

    Object to(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "#messages");
            response.setHeader("HX-Reswap", "innerHTML show:window:top");
            return view("portal/error :: message", problem);
        }
        if (wantsPage(request)) {
            return view("portal/error", problem).addObject("frame", frame.frame(request));
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.detail());
    }

    /** The page the person came from, where it is one of ours and not the one that just failed. */
    static String wayBack(HttpServletRequest request, String failedPath) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            URI from = URI.create(referer);
            String path = from.getRawPath();
            boolean ours = request.getServerName().equalsIgnoreCase(from.getHost())
                    && path != null
                    && path.startsWith("/")
                    && !path.startsWith("//");
            if (!ours || path.equals(failedPath) && "GET".equals(request.getMethod())) {
                return null;
            }
            return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE);
    }

    private static ModelAndView view(String name, Problem problem) {
        ModelAndView view = new ModelAndView(name);
        view.setStatus(HttpStatusCode.valueOf(problem.status()));
        view.addObject("problem", problem);
        return view;
    }
}
