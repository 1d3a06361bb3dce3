package health.sts.review.metric;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what two definitions of one version are told apart: all that decides about the number, white space aside. */
final class DefinitionHash {

    private DefinitionHash() {}

    static String of(Metric metric) {
        String text = Stream.of(
                        List.of(
                                metric.id(),
                                metric.meaning(),
                                metric.numerator(),
                                metric.denominator(),
                                metric.unit().name(),
                                String.valueOf(metric.anonymous())),
                        metric.exclusions(),
                        List.of(Objects.toString(metric.sql(), "")))
                .flatMap(List::stream)
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
