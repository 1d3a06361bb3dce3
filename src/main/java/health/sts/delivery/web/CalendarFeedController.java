package health.sts.delivery.web;

import health.sts.delivery.calendar.CalendarFeeds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What calendar programs fetch, without a sign-in; who has the address may read it. */
@Controller
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final CalendarFeeds feeds;

    CalendarFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendar/feed/{token}")
    ResponseEntity<String> feed(@PathVariable String token) {
        return feeds.read(token)
                .map(calendar -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate().mustRevalidate())
                        .header("X-Robots-Tag", "noindex")
                        .eTag(DigestUtils.md5DigestAsHex(calendar.getBytes(StandardCharsets.UTF_8)))
                        .body(calendar))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
