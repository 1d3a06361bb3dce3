package health.sts.portal;

import health.sts.shared.Refusal;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * What an error page says.
 *
 * @param field the field that is wrong, or null
 * @param id the number under which the log tells more, or null where nothing went wrong on our side
 * @param wayBack the page the person came from, or null
 */
record Problem(int status, String title, String sentence, String field, String id, String wayBack) {

    static Problem of(Refusal refusal, String wayBack) {
        String title =
                switch (refusal.kind()) {
                    case INVALID -> "This cannot be taken as it is";
                    case FORBIDDEN -> "You may not do this";
                    case NOT_FOUND -> "Not found";
                    case CONFLICT -> "This was done already";
                };
        return new Problem(
                refusal.kind().status(),
                title,
                refusal.getMessage(),
                refusal.field().orElse(null),
                null,
                wayBack);
    }

    /** Two people worked on the same thing at the same moment; the second reads this. */
    static Problem somebodyWasFaster(String wayBack) {
        return of(
                Refusal.conflict(
                        "Somebody else finished or changed this a moment before you. Nothing of yours was saved; "
                                + "go back, reload, and see whether there is still something to do."),
                wayBack);
    }

    static Problem of(int status, String id, String wayBack) {
        return switch (status) {
            case 400 ->
                plain(
                        status,
                        "This request cannot be read",
                        "Something in the address or the form is malformed.",
                        wayBack);
            case 401 -> plain(status, "Sign in first", "This page is for people who are signed in.", null);
            case 403 ->
                plain(
                        status,
                        "You may not do this",
                        "Your role does not include this page or action, or your session ended while the page was open. "
                                + "If you need it for your work, ask the programme manager.",
                        wayBack);
            case 404 ->
                plain(
                        status,
                        "Not found",
                        "There is nothing at this address. It may have been mistyped, or what it showed was closed.",
                        wayBack);
            case 405 ->
                plain(status, "This address does not take that", "Open the page from the navigation instead.", null);
            case 409 -> somebodyWasFaster(wayBack);
            case 413 ->
                plain(status, "This is too large", "The file or form is larger than what is accepted here.", wayBack);
            case 429 -> plain(status, "Too many requests", "Wait a minute, then try again.", wayBack);
            default ->
                status < 500
                        ? plain(status, "This did not work", "The request was refused. Nothing was changed.", wayBack)
                        : new Problem(
                                status,
                                "Something went wrong on our side",
                                "Nothing of this step was saved. Try again; if it happens again, tell the administrators.",
                                null,
                                id,
                                wayBack);
        };
    }

    private static Problem plain(int status, String title, String sentence, String wayBack) {
        return new Problem(status, title, sentence, null, null, wayBack);
    }

    /** The same for callers that are programs. */
    ProblemDetail detail() {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), sentence);
        detail.setTitle(title);
        if (field != null) {
            detail.setProperty("field", field);
        }
        if (id != null) {
            detail.setProperty("id", id);
        }
        return detail;
    }
}
