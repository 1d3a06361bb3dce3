package health.sts.shared;

import java.util.Optional;

/**
 * A request that a rule says no to. The message is a plain sentence for the person who asked: what is wrong, where, and
 * the way out. Nothing has been written when it is thrown (the transaction rolls back).
 */
public class Refusal extends RuntimeException {

    /** What sort of no it is; pages and REST turn it into the HTTP status. */
    public enum Kind {
        INVALID(422),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String field;

    private Refusal(Kind kind, String field, String sentence) {
        super(sentence);
        this.kind = kind;
        this.field = field;
    }

    /** A value that cannot be taken; {@code field} is the name the person sees or the form variable. */
    public static Refusal invalid(String field, String sentence) {
        return new Refusal(Kind.INVALID, field, sentence);
    }

    /** A duty or right stands against it. */
    public static Refusal forbidden(String sentence) {
        return new Refusal(Kind.FORBIDDEN, null, sentence);
    }

    public static Refusal notFound(String sentence) {
        return new Refusal(Kind.NOT_FOUND, null, sentence);
    }

    /** Somebody was faster, or it was done before. */
    public static Refusal conflict(String sentence) {
        return new Refusal(Kind.CONFLICT, null, sentence);
    }

    public Kind kind() {
        return kind;
    }

    /** The field that is wrong, where one is. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
