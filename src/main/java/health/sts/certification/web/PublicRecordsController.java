package health.sts.certification.web;

import health.sts.certification.credential.PublicRecords;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What verifiers of others fetch, from servers and from browsers; there is nothing of a person in it. */
@Controller
@CrossOrigin
class PublicRecordsController {

    private static final MediaType JWK = MediaType.parseMediaType("application/jwk+json");
    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration SHORT = Duration.ofHours(1);

    private final PublicRecords records;

    PublicRecordsController(PublicRecords records) {
        this.records = records;
    }

    @GetMapping("/verify/keys/{keyId}")
    ResponseEntity<String> key(@PathVariable String keyId) {
        return answer(records.key(keyId), JWK, LONG);
    }

    @GetMapping("/verify/status/{list}")
    ResponseEntity<String> statusList(@PathVariable String list) {
        return answer(
                Optional.of(list).filter("1"::equals).map(only -> records.statusList()),
                MediaType.TEXT_PLAIN,
                records.age());
    }

    @GetMapping("/verify/issuer")
    ResponseEntity<Map<String, Object>> issuer() {
        return answer(Optional.of(records.issuer()), MediaType.APPLICATION_JSON, SHORT);
    }

    @GetMapping("/verify/achievements/{specialty}/{version}")
    ResponseEntity<Map<String, Object>> achievement(@PathVariable String specialty, @PathVariable String version) {
        Optional<Map<String, Object>> found = version.matches("\\d{1,9}")
                ? records.achievement(specialty, Integer.parseInt(version))
                : Optional.empty();
        return answer(found, MediaType.APPLICATION_JSON, SHORT);
    }

    private static <T> ResponseEntity<T> answer(Optional<T> found, MediaType type, Duration age) {
        return found.map(body -> ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.maxAge(age).cachePublic())
                        .body(body))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
