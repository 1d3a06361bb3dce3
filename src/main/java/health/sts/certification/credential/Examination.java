package health.sts.certification.credential;

import com.fasterxml.jackson.databind.JsonNode;
import health.sts.certification.credential.Credentials.Check;
import health.sts.certification.credential.Credentials.Verdict;
import health.sts.certification.credential.IssuedCertificates.Issued;
import health.sts.certification.credential.keys.KeyRing;
import health.sts.shared.Formats;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at a credential step by step and says what it found; follows no address that the credential names. */
@Component
class Examination {

    private final KeyRing keys;
    private final IssuedCertificates certificates;
    private final Formats formats;
    private final Clock clock;

    Examination(KeyRing keys, IssuedCertificates certificates, Formats formats, Clock clock) {
        this.keys = keys;
        this.certificates = certificates;
        this.formats = formats;
        this.clock = clock;
    }

    Verdict of(String text) {
        String jws = text == null ? "" : text.strip();
        List<Check> checks = new ArrayList<>();
        Optional<Jws> read = Jws.read(jws);
        checks.add(form(read.isPresent()));
        if (read.isEmpty() || !signed(read.get(), checks)) {
            return new Verdict(false, null, checks);
        }
        JsonNode payload = read.get().payload();
        boolean sound = isSound(payload, read.get().kid());
        checks.add(content(sound));
        if (!sound) {
            return new Verdict(false, null, checks);
        }
        checks.add(dates(payload.path("nbf").longValue(), payload.path("exp").longValue()));
        Optional<Issued> issued = certificates
                .ofPublicId(lastPart(payload.path("jti").textValue()))
                .filter(certificate -> certificate.credential().equals(jws));
        checks.add(register(issued.isPresent()));
        return new Verdict(issued.isPresent(), issued.map(Issued::publicId).orElse(null), checks);
    }

    private boolean signed(Jws jws, List<Check> checks) {
        Optional<RSAPublicKey> key = keys.publicKey(lastPart(jws.kid()));
        checks.add(new Check(
                "Key",
                key.isPresent(),
                key.isPresent()
                        ? "It names a key of this service."
                        : "It names a key that this service never had, so somebody else made it."));
        if (key.isEmpty()) {
            return false;
        }
        boolean fits = jws.isSignedBy(key.get());
        checks.add(new Check(
                "Signature",
                fits,
                fits
                        ? "The signature fits: nothing was changed since this service signed it."
                        : "The signature does not fit: something was changed, or somebody else signed it."));
        return fits;
    }

    /** The service signs the list of revoked certificates as well, which is no certificate. */
    private static boolean isSound(JsonNode it, String kid) {
        String issuer = it.path("iss").asText();
        return contains(it.path("type"), "OpenBadgeCredential")
                && issuer.equals(it.path("issuer").path("id").textValue())
                && it.path("jti").asText().equals(it.path("id").textValue())
                && it.path("sub")
                        .asText()
                        .equals(it.path("credentialSubject").path("id").textValue())
                && sameMoment(it.path("nbf"), it.path("validFrom"))
                && sameMoment(it.path("exp"), it.path("validUntil"))
                && (issuer.replaceFirst("/issuer$", "/keys/") + lastPart(kid)).equals(kid);
    }

    private Check dates(long from, long until) {
        Instant begins = Instant.ofEpochSecond(from);
        Instant ends = Instant.ofEpochSecond(until);
        Instant now = clock.instant();
        if (now.isBefore(begins)) {
            return new Check("Dates", false, "It is valid from %s only.".formatted(formats.day(begins)));
        }
        return now.isBefore(ends)
                ? new Check("Dates", true, "Valid from %s to %s.".formatted(formats.day(begins), formats.day(ends)))
                : new Check("Dates", false, "It ended on %s.".formatted(formats.day(ends)));
    }

    private static Check form(boolean ok) {
        return new Check(
                "Form",
                ok,
                ok
                        ? "It is a signed credential of the kind that this service gives."
                        : "It is not a signed credential of the kind that this service gives. Take the file as it was"
                                + " downloaded, or copy its whole text.");
    }

    private static Check content(boolean ok) {
        return new Check(
                "Content",
                ok,
                ok
                        ? "It is a certificate, and what it says fits together."
                        : "This service signed it, but it is not a certificate of a trainer.");
    }

    private static Check register(boolean ok) {
        return new Check(
                "Register",
                ok,
                ok
                        ? "It is in the register of certificates, letter for letter."
                        : "It is not in the register of certificates. Do not rely on it.");
    }

    private static boolean sameMoment(JsonNode seconds, JsonNode text) {
        try {
            return seconds.isIntegralNumber()
                    && text.isTextual()
                    && Instant.parse(text.textValue()).equals(Instant.ofEpochSecond(seconds.longValue()));
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static boolean contains(JsonNode array, String text) {
        for (JsonNode element : array) {
            if (text.equals(element.textValue())) {
                return true;
            }
        }
        return false;
    }

    private static String lastPart(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
