package health.sts.recruitment;

import health.sts.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One colleague's scores from 1 to 5 on the five criteria for a good super user named by
 * "Increasing Physician Engagement with a STS Program" (optimumhit.com).
 */
public record Rating(int respect, int specialty, int speaking, int technology, int enthusiasm) {

    public Rating {
        criteria(respect, specialty, speaking, technology, enthusiasm).forEach((name, score) -> {
            if (score < 1 || score > 5) {
                throw Refusal.invalid(name, "%s is %d; scores go from 1 to 5.".formatted(name, score));
            }
        });
    }

    private static Map<String, Integer> criteria(
            int respect, int specialty, int speaking, int technology, int enthusiasm) {
        Map<String, Integer> criteria = new LinkedHashMap<>();
        criteria.put("scoreRespect", respect);
        criteria.put("scoreSpecialty", specialty);
        criteria.put("scoreSpeaking", speaking);
        criteria.put("scoreTechnology", technology);
        criteria.put("scoreEnthusiasm", enthusiasm);
        return criteria;
    }
}
