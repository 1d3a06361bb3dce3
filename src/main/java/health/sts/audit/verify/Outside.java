package health.sts.audit.verify;

import java.security.PublicKey;
import java.util.List;

/** What was kept outside the database and cannot have been altered with it. */
public record Outside(List<KnownHead> heads, List<PublicKey> keys) {

    /** Nothing is known: a ledger that was cut at its end, or sealed anew as a whole, passes. */
    public static final Outside NOTHING = new Outside(List.of(), List.of());

    public Outside {
        heads = List.copyOf(heads);
        keys = List.copyOf(keys);
    }

    /** From the texts of a file of heads and of a PEM file; either may be null or blank. */
    public static Outside of(String heads, String pem) throws Unreadable {
        return new Outside(
                heads == null ? List.of() : KnownHead.all(heads),
                pem == null || pem.isBlank() ? List.of() : Keys.ofPem(pem));
    }
}
