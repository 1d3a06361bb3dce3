package health.sts.audit.verify;

import health.sts.audit.verify.Merkle.Side;
import health.sts.audit.verify.Merkle.Step;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * That one record stands at one place of the sealed ledger, checkable without the ledger.
 *
 * @param source {@code L} for a ledger line, {@code F} for a flow taken
 * @param record the record's text as sealed
 * @param path from its leaf to the root of its batch
 * @param head of the batch, signed
 * @param publicKey that signed it, base64 of its X.509 encoding
 */
public record Proof(
        char source, long recordId, long position, String record, List<Step> path, Head head, String publicKey) {

    private static final String FORMAT = "sts-proof-v1";

    /** The proof of the record at a place of its batch. */
    public static Proof of(
            char source,
            long recordId,
            long position,
            String record,
            List<String> leaves,
            Head head,
            String publicKey) {
        List<Step> path = Merkle.of(leaves).path(Math.toIntExact(position - head.firstPosition()));
        return new Proof(source, recordId, position, record, path, head, publicKey);
    }

    /** The failure that the proof shows, or null where it holds. */
    public Failure check(Outside outside) {
        long index = position - head.firstPosition();
        if (index < 0
                || index >= head.size()
                || !Merkle.proves(Merkle.leaf(record), (int) index, head.size(), path, head.root())) {
            return failure(Failure.Kind.CHANGED, "The record does not lead to the root that was signed.");
        }
        Keys keys = new Keys(outside.keys());
        keys.named(head.keyId(), publicKey);
        String complaint = keys.complaint(head);
        if (complaint != null) {
            return failure(Failure.Kind.FORGED, complaint);
        }
        boolean other = outside.heads().stream().anyMatch(kept -> kept.number() == head.number() && !kept.is(head));
        return other ? failure(Failure.Kind.FORGED, "The head of the proof is not the one kept outside.") : null;
    }

    private Failure failure(Failure.Kind kind, String sentence) {
        return new Failure(kind, position, source, recordId, head.number(), sentence);
    }

    /** The proof as a file. */
    public String json() {
        return """
                {
                  "format": "%s",
                  "source": "%s",
                  "recordId": %d,
                  "position": %d,
                  "record": %s,
                  "leaf": "%s",
                  "path": [%s],
                  "head": {
                    "number": %d,
                    "firstPosition": %d,
                    "size": %d,
                    "root": %s,
                    "previous": %s,
                    "sealedAt": "%s",
                    "keyId": %s,
                    "signature": %s
                  },
                  "publicKey": %s
                }
                """
                .formatted(
                        FORMAT,
                        source,
                        recordId,
                        position,
                        Json.quoted(record),
                        Merkle.leaf(record),
                        path.stream().map(Proof::step).collect(Collectors.joining(", ")),
                        head.number(),
                        head.firstPosition(),
                        head.size(),
                        Json.quoted(head.root()),
                        Json.quoted(head.previous()),
                        Head.time(head.sealedAt()),
                        Json.quoted(head.keyId()),
                        Json.quoted(head.signature()),
                        Json.quoted(publicKey));
    }

    private static String step(Step step) {
        return "{\"side\": \"%s\", \"hash\": \"%s\"}".formatted(step.side(), step.hash());
    }

    /** Reads what {@link #json()} wrote, or a list of it. */
    public static List<Proof> parse(String json) throws Unreadable {
        List<Proof> proofs = new ArrayList<>();
        for (Map<?, ?> proof : Json.objects(json)) {
            proofs.add(read(proof));
        }
        return proofs;
    }

    private static Proof read(Map<?, ?> proof) throws Unreadable {
        if (!FORMAT.equals(proof.get("format"))) {
            throw new Unreadable("This is not a proof: its format is not " + FORMAT + ".");
        }
        try {
            Map<?, ?> head = (Map<?, ?>) proof.get("head");
            List<Step> path = new ArrayList<>();
            for (Object step : (List<?>) proof.get("path")) {
                Map<?, ?> each = (Map<?, ?>) step;
                path.add(new Step(Side.valueOf((String) each.get("side")), text(each, "hash")));
            }
            return new Proof(
                    text(proof, "source").charAt(0),
                    number(proof, "recordId"),
                    number(proof, "position"),
                    text(proof, "record"),
                    path,
                    new Head(
                            number(head, "number"),
                            number(head, "firstPosition"),
                            Math.toIntExact(number(head, "size")),
                            text(head, "root"),
                            text(head, "previous"),
                            Instant.parse(text(head, "sealedAt")),
                            text(head, "keyId"),
                            text(head, "signature")),
                    text(proof, "publicKey"));
        } catch (ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException
                | StringIndexOutOfBoundsException incomplete) {
            throw new Unreadable("This is not a whole proof: something is missing in it.");
        }
    }

    private static String text(Map<?, ?> object, String name) {
        return ((String) object.get(name)).toString();
    }

    private static long number(Map<?, ?> object, String name) {
        return (Long) object.get(name);
    }
}
