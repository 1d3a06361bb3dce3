package health.sts.certification.credential;

import health.sts.certification.credential.Credentials.Facts;
import health.sts.certification.credential.Credentials.Score;
import health.sts.shared.SystemSettings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says in the words of Open Badges 3.0 what a certificate says: credential, issuer and achievement. */
@Component
class Badge {

    private static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String NAME = "Certified Peer Trainer";

    private final PublicAddress address;
    private final SystemSettings settings;

    Badge(PublicAddress address, SystemSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    /** The payload of a credential: itself, and the claims that repeat what JWT readers look for. */
    Map<String, Object> credential(Facts facts, int statusIndex) {
        Map<String, Object> badge = new LinkedHashMap<>();
        badge.put("@context", List.of(CREDENTIALS, OPEN_BADGES));
        badge.put("id", address.certificate(facts.publicId()));
        badge.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        badge.put("issuer", issuer());
        badge.put("name", NAME + " - " + facts.specialtyName());
        badge.put("validFrom", seconds(facts.validFrom()).toString());
        badge.put("validUntil", seconds(facts.validUntil()).toString());
        badge.put("credentialSubject", subject(facts));
        badge.put("credentialStatus", status(statusIndex));
        claim(badge);
        badge.put("exp", facts.validUntil().getEpochSecond());
        return badge;
    }

    /** The payload of the list of revoked credentials. */
    Map<String, Object> statusList(String encodedList, Instant now) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@context", List.of(CREDENTIALS));
        list.put("id", address.statusList());
        list.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        list.put("issuer", Map.of("id", address.issuer()));
        list.put("validFrom", seconds(now).toString());
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", address.statusList() + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", "revocation");
        subject.put("encodedList", encodedList);
        list.put("credentialSubject", subject);
        claim(list);
        return list;
    }

    /** Who issues, as it stands in each credential. */
    Map<String, Object> issuer() {
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("id", address.issuer());
        issuer.put("type", List.of("Profile"));
        issuer.put("name", issuerName());
        issuer.put("url", address.verify());
        return issuer;
    }

    String issuerName() {
        return settings.healthSystem().isBlank() ? "STS Governance" : settings.healthSystem();
    }

    /** What is achieved; the scores add which results it is measured by. */
    Map<String, Object> achievement(String specialtyCode, String specialtyName, int version, List<Score> scores) {
        String id = address.achievement(specialtyCode, version);
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", id);
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "Certification");
        achievement.put("name", NAME + " - " + specialtyName);
        achievement.put(
                "description",
                "May teach colleagues of the specialty %s how to use the electronic health record."
                        .formatted(specialtyName));
        achievement.put(
                "criteria",
                Map.of(
                        "narrative",
                        ("Attended the courses and worked through the scenarios of the curriculum for %s, version %d; "
                                        + "passed its exam; taught back before two evaluators who judged independently; "
                                        + "held a first class under observation. Certified by the training manager and "
                                        + "confirmed by the chief medical information officer.")
                                .formatted(specialtyName, version)));
        achievement.put("specialization", specialtyName);
        achievement.put("version", String.valueOf(version));
        if (!scores.isEmpty()) {
            achievement.put("resultDescription", descriptions(id, scores));
        }
        return achievement;
    }

    /** With the context that gives its words their meaning, for an address of its own. */
    static Map<String, Object> withContext(Map<String, Object> document) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("@context", List.of(CREDENTIALS, OPEN_BADGES));
        all.putAll(document);
        return all;
    }

    private Map<String, Object> subject(Facts facts) {
        Map<String, Object> achievement =
                achievement(facts.specialtyCode(), facts.specialtyName(), facts.curriculumVersion(), facts.scores());
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", "urn:uuid:" + UUID.randomUUID());
        subject.put("type", List.of("AchievementSubject"));
        subject.put("role", "Peer trainer");
        subject.put("identifier", Identity.of(facts.holderName(), facts.email()));
        subject.put("achievement", achievement);
        if (!facts.scores().isEmpty()) {
            subject.put("result", results((String) achievement.get("id"), facts.scores()));
        }
        return subject;
    }

    private Map<String, Object> status(int index) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("id", address.statusList() + "#" + index);
        status.put("type", "BitstringStatusListEntry");
        status.put("statusPurpose", "revocation");
        status.put("statusListIndex", String.valueOf(index));
        status.put("statusListCredential", address.statusList());
        return status;
    }

    private static List<Map<String, Object>> descriptions(String achievement, List<Score> scores) {
        List<Map<String, Object>> descriptions = new ArrayList<>();
        for (Score score : scores) {
            Map<String, Object> description = new LinkedHashMap<>();
            description.put("id", resultId(achievement, descriptions.size()));
            description.put("type", List.of("ResultDescription"));
            description.put("name", score.name());
            description.put("resultType", score.rubric() ? "RubricScore" : "Percent");
            description.put("valueMin", score.rubric() ? "1" : "0");
            description.put("valueMax", score.rubric() ? "5" : "100");
            if (score.required() != null) {
                description.put("requiredValue", score.required());
            }
            descriptions.add(description);
        }
        return descriptions;
    }

    private static List<Map<String, Object>> results(String achievement, List<Score> scores) {
        List<Map<String, Object>> results = new ArrayList<>();
        for (Score score : scores) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("type", List.of("Result"));
            result.put("resultDescription", resultId(achievement, results.size()));
            result.put("value", score.value());
            result.put("status", "Completed");
            results.add(result);
        }
        return results;
    }

    private static String resultId(String achievement, int position) {
        return achievement + "#result-" + (position + 1);
    }

    @SuppressWarnings("unchecked")
    private static void claim(Map<String, Object> credential) {
        credential.put("iss", ((Map<String, Object>) credential.get("issuer")).get("id"));
        credential.put("jti", credential.get("id"));
        credential.put("sub", ((Map<String, Object>) credential.get("credentialSubject")).get("id"));
        credential.put(
                "nbf", Instant.parse((String) credential.get("validFrom")).getEpochSecond());
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
