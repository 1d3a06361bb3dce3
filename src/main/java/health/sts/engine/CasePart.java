package health.sts.engine;

import java.util.Map;

/**
 * One of several processes of a case that run at once under its business key, told apart by a text variable of theirs.
 *
 * @param variable name of the variable, or null for every process of the case
 */
public record CasePart(String businessKey, String variable, String value) {

    /** Every process of a case. */
    public static CasePart every(String businessKey) {
        return new CasePart(businessKey, null, null);
    }

    /** SQL that the rows {@code p} of process instances have to meet, with {@link #parameters}. */
    String condition() {
        return variable == null
                ? "p.BUSINESS_KEY_ = :key"
                : """
                p.BUSINESS_KEY_ = :key and exists (select 1 from ACT_RU_VARIABLE v
                    where v.EXECUTION_ID_ = p.ID_ and v.NAME_ = :variable and v.TEXT_ = :value)""";
    }

    /** The parameters of {@link #condition}. */
    Map<String, Object> parameters() {
        return variable == null
                ? Map.of("key", businessKey)
                : Map.of("key", businessKey, "variable", variable, "value", value);
    }
}
