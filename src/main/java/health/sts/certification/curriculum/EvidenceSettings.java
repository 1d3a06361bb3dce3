package health.sts.certification.curriculum;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is taken as evidence (A), under {@code sts.certification.evidence}.
 *
 * @param types any of pdf, png, jpg, mp4 and txt
 * @param mostFiles files for one item
 */
@ConfigurationProperties("sts.certification.evidence")
record EvidenceSettings(
        @DefaultValue({"pdf", "png", "jpg", "mp4", "txt"}) List<EvidenceType> types,
        @DefaultValue("20") int mostFiles) {

    EvidenceSettings {
        types = List.copyOf(types);
    }

    /** For people: "pdf, png, jpg, jpeg". */
    String endings() {
        return types.stream().flatMap(type -> type.endings().stream()).collect(Collectors.joining(", "));
    }
}
