package health.sts.review.sustain.credit;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Credits for an hour of each kind (A), under {@code sts.review.credits}: one for each confirmed hour of teaching, none for
 * the rest until the organisation says so. They are a record for the office that accredits, not an accreditation.
 */
@ConfigurationProperties("sts.review.credits")
record CreditSettings(
        @DefaultValue("1") BigDecimal teaching,
        @DefaultValue("0") BigDecimal preparation,
        @DefaultValue("0") BigDecimal makeUp,
        @DefaultValue("0") BigDecimal coaching,
        @DefaultValue("0") BigDecimal elbow,
        @DefaultValue("0") BigDecimal intervention) {

    BigDecimal rate(HourKind kind) {
        return switch (kind) {
            case TEACHING -> teaching;
            case PREPARATION -> preparation;
            case MAKE_UP -> makeUp;
            case COACHING -> coaching;
            case ELBOW -> elbow;
            case INTERVENTION -> intervention;
        };
    }
}
