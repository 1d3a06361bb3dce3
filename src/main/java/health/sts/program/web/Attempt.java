package health.sts.program.web;

import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;

/** Saves a form, or puts the refusal into it so that the page comes back with what was typed. */
final class Attempt {

    private Attempt() {}

    static <T> Optional<T> of(Typed form, Supplier<T> act, HttpServletResponse response) {
        try {
            return Optional.of(act.get());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            form.refused(refusal);
            response.setStatus(refusal.kind().status());
            return Optional.empty();
        }
    }
}
