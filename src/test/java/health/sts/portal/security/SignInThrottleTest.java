package health.sts.portal.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));
    private final SignInThrottle throttle = new SignInThrottle(new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void theFirstFailuresCostNothing() {
        fail("osei", "10.0.0.1", SignInThrottle.FREE_BY_NAME - 1);
        assertThatCode(() -> throttle.check("osei", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void afterThemTheNameWaitsTwiceAsLongEachTime() {
        fail("osei", "10.0.0.1", SignInThrottle.FREE_BY_NAME);
        waits("osei", "10.0.0.2");
        pass(SignInThrottle.FIRST_WAIT);
        throttle.check("osei", "10.0.0.2");
        fail("osei", "10.0.0.1", 1);
        pass(SignInThrottle.FIRST_WAIT);
        waits("osei", "10.0.0.2");
        pass(SignInThrottle.FIRST_WAIT);
        throttle.check("osei", "10.0.0.2");
    }

    @Test
    void othersAreNotHeldUp() {
        fail("osei", "10.0.0.1", SignInThrottle.FREE_BY_NAME);
        assertThatCode(() -> throttle.check("brandt", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void manyNamesFromOneAddressAreHeldUp() {
        for (int i = 0; i < SignInThrottle.FREE_BY_ADDRESS; i++) {
            fail("name" + i, "10.0.0.9", 1);
        }
        waits("brandt", "10.0.0.9");
        assertThatCode(() -> throttle.check("brandt", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void aGoodSignInForgetsTheNameButNotTheAddress() {
        fail("osei", "10.0.0.9", SignInThrottle.FREE_BY_ADDRESS);
        throttle.succeeded("osei");
        throttle.check("osei", "10.0.0.1");
        waits("osei", "10.0.0.9");
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        fail("osei", "10.0.0.1", 40);
        pass(SignInThrottle.LONGEST_WAIT);
        assertThatCode(() -> throttle.check("osei", "10.0.0.1")).doesNotThrowAnyException();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, address);
        }
    }

    private void waits(String name, String address) {
        assertThatThrownBy(() -> throttle.check(name, address)).isInstanceOf(TooManyAttempts.class);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
