package health.sts.engine.web;

import health.sts.engine.guard.Failures;
import health.sts.engine.guard.LastRefusal;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the engine's error bodies into plain sentences with the right status: a rule's refusal into 403, 404, 409 or
 * 422, a lost race into 409, and anything unexpected into a 500 that names only an id to look up in the log.
 */
class PlainAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PlainAnswers.class);

    private final TaskRaces races;

    PlainAnswers(TaskRaces races) {
        this.races = races;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldErrors held = new HeldErrors(response);
        LastRefusal.take();
        try {
            chain.doFilter(request, held);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            held.discard();
            Failures.in(failure)
                    .map(Answer::of)
                    .orElseGet(() -> fault(request, failure))
                    .write(response);
            return;
        } finally {
            held.finish();
        }
        if (held.isError() && !response.isCommitted()) {
            races.told(request, answer(request, held)).write(response);
        }
    }

    private static Answer answer(HttpServletRequest request, HeldErrors held) {
        Optional<Refusal> refusal = LastRefusal.take();
        if (refusal.isPresent()) {
            return Answer.of(refusal.get());
        }
        if (held.getStatus() >= 500) {
            return fault(request, held.text());
        }
        return Answer.of(held.getStatus(), sentence(held));
    }

    /** What the engine says about a wrong request helps its sender, save where it shows the inside. */
    private static String sentence(HeldErrors held) {
        return switch (held.getStatus()) {
            case 401 -> "Sign in first.";
            case 403 -> "You do not have the right to do this.";
            case 404 -> "This does not exist, or not any longer.";
            case 405 -> "This address does not take such a request.";
            case 415 -> "This address does not take this type of content.";
            default -> EngineWords.sentence(held.text());
        };
    }

    private static Answer fault(HttpServletRequest request, String body) {
        String id = Ids.next("ERR");
        LOG.error("{} {} {}: {}", id, request.getMethod(), request.getRequestURI(), body);
        return faulty(id);
    }

    private static Answer fault(HttpServletRequest request, Exception failure) {
        String id = Ids.next("ERR");
        LOG.error("{} {} {}", id, request.getMethod(), request.getRequestURI(), failure);
        return faulty(id);
    }

    private static Answer faulty(String id) {
        return new Answer(
                500,
                "Fault",
                "Something went wrong here, and nothing was changed. Tell the administrator the number " + id + ".",
                null);
    }
}
