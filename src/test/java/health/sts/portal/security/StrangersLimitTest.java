package health.sts.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class StrangersLimitTest {

    private final Moved clock = new Moved();
    private final StrangersLimit limit = new StrangersLimit(clock);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAddressAsksSoManyTimesAtOnceThenTwoASecond() throws Exception {
        for (int i = 0; i < StrangersLimit.AT_ONCE; i++) {
            assertThat(asked("/verify/some", "10.0.0.1")).isEqualTo(200);
        }
        assertThat(asked("/verify/some", "10.0.0.1")).isEqualTo(429);
        assertThat(asked("/verify/keys/some", "10.0.0.1")).isEqualTo(429);
        assertThat(asked("/calendar/feed/some", "10.0.0.1")).isEqualTo(429);
        assertThat(asked("/calendar", "10.0.0.1")).isEqualTo(200);
        assertThat(asked("/verify/some", "10.0.0.2")).isEqualTo(200);
        assertThat(asked("/sign-in", "10.0.0.1")).isEqualTo(200);
        clock.now = clock.now.plusSeconds(1);
        assertThat(asked("/verify", "10.0.0.1")).isEqualTo(200);
        assertThat(asked("/verify", "10.0.0.1")).isEqualTo(200);
        assertThat(asked("/verify", "10.0.0.1")).isEqualTo(429);
    }

    @Test
    void whoIsSignedInIsNotCounted() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("tanaka", null, "ROLE_cmio"));
        for (int i = 0; i <= StrangersLimit.AT_ONCE; i++) {
            assertThat(asked("/verify", "10.0.0.1")).isEqualTo(200);
        }
    }

    @Test
    void whatIsLargeOrOfUnknownSizeIsNotRead() throws Exception {
        assertThat(sent(new byte[StrangersLimit.LARGEST])).isEqualTo(200);
        assertThat(sent(new byte[StrangersLimit.LARGEST + 1])).isEqualTo(413);
        assertThat(sent(null)).isEqualTo(413);
    }

    private int sent(byte[] content) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/verify");
        request.setContent(content);
        return answered(request);
    }

    private int asked(String path, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        return answered(request);
    }

    private int answered(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static final class Moved extends Clock {

        private Instant now = Instant.parse("2027-01-04T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
