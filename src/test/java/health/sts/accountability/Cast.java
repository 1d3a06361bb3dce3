package health.sts.accountability;

import health.sts.engine.Acting;
import health.sts.engine.EngineTime;
import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.shared.Role;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** People for one test each, so that tests share a database without seeing each other. */
@Component
public class Cast {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Identities identities;
    private final Acting acting;
    private final EngineTime time;

    Cast(Identities identities, Acting acting, EngineTime time) {
        this.identities = identities;
        this.acting = acting;
        this.time = time;
    }

    /** A new person with these roles, mail address and a name of their own. */
    public String person(Role... roles) {
        String id = "acc" + COUNT.incrementAndGet();
        identities.create(new NewUser(id, "Person", "No. " + id, id + "@example.org", "Correct-horse-7-battery"));
        for (Role role : roles) {
            identities.addRole(id, role);
        }
        return id;
    }

    public void as(String userId, Runnable work) {
        acting.as(userId, work);
    }

    public <T> T as(String userId, Supplier<T> work) {
        return acting.as(userId, work);
    }

    public <T> T at(Instant moment, Supplier<T> work) {
        return time.at(moment, work);
    }
}
