package health.sts.demo;

import health.sts.shared.BackgroundWork;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How far the demonstration is, for the home page and for whoever has to wait. */
@Component
@Profile("demo")
class DemoProgress implements BackgroundWork {

    /** A step for each day of the programme so far, and a few before. */
    static final long TOTAL = 365;

    private volatile List<Progress> work = List.of();

    @Override
    public List<Progress> underWay() {
        return work;
    }

    boolean working() {
        return !work.isEmpty();
    }

    void reached(long step, String sentence) {
        work = List.of(new Progress("Demo programme", step, TOTAL, sentence));
    }

    void over() {
        work = List.of();
    }
}
