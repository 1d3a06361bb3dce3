package health.sts.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits what people without a sign-in ask of the open pages below {@code /verify} and of calendar feeds: so many requests
 * at once from an address, then two a second; and no large uploads from anybody. Remembers the last ten thousand addresses, in memory, on
 * each node for itself.
 */
class StrangersLimit extends OncePerRequestFilter {

    static final int AT_ONCE = 60;
    static final Duration ONE_MORE = Duration.ofMillis(500);
    static final int LARGEST = 64 * 1024;
    private static final int REMEMBERED = 10_000;

    private final Clock clock;

    /** Until when an address has used up its share, as if each request took {@link #ONE_MORE}. */
    private final Map<String, Instant> used = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    StrangersLimit(Clock clock) {
        this.clock = clock;
    }

    static boolean isOpenPage(HttpServletRequest request) {
        String path = Paths.of(request);
        return path.equals("/verify") || path.startsWith("/verify/") || path.startsWith("/calendar/feed/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isOpenPage(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && !isSmall(request)) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else if (SecurityContextHolder.getContext().getAuthentication() == null && !mayAsk(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSmall(HttpServletRequest request) {
        return request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= LARGEST;
    }

    private synchronized boolean mayAsk(String address) {
        Instant now = clock.instant();
        Instant before = used.get(address);
        Instant after = (before == null || before.isBefore(now) ? now : before).plus(ONE_MORE);
        if (after.isAfter(now.plus(ONE_MORE.multipliedBy(AT_ONCE)))) {
            return false;
        }
        used.put(address, after);
        return true;
    }
}
