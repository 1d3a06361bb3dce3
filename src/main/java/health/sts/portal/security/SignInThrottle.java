package health.sts.portal.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow: after some failures for a name, or many from an address, further attempts wait, twice as long
 * each time. Remembers the last ten thousand names and addresses, in memory, on each node for itself.
 */
class SignInThrottle {

    static final int FREE_BY_NAME = 5;
    static final int FREE_BY_ADDRESS = 50;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;
    private static final int MOST_DOUBLINGS = 10;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyAttempts where this name or address has to wait */
    synchronized void check(String userId, String address) {
        check(name(userId), FREE_BY_NAME);
        check(place(address), FREE_BY_ADDRESS);
    }

    synchronized void failed(String userId, String address) {
        count(name(userId));
        count(place(address));
    }

    /** Forgets the name's failures; the address keeps its own, or one good sign-in would pay for many guesses. */
    synchronized void succeeded(String userId) {
        failures.remove(name(userId));
    }

    private void check(String key, int free) {
        Failures before = failures.get(key);
        if (before == null || before.count() < free) {
            return;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(before.count() - free, MOST_DOUBLINGS));
        Instant end = before.last().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        if (clock.instant().isBefore(end)) {
            throw new TooManyAttempts(Duration.between(clock.instant(), end));
        }
    }

    private void count(String key) {
        Instant now = clock.instant();
        Failures before = failures.get(key);
        boolean stale = before == null || before.last().plus(LONGEST_WAIT).isBefore(now);
        failures.put(key, new Failures(stale ? 1 : before.count() + 1, now));
    }

    private static String name(String userId) {
        return "name:" + userId.substring(0, Math.min(userId.length(), 64));
    }

    private static String place(String address) {
        return "address:" + address;
    }

    private record Failures(int count, Instant last) {}
}
