package health.sts.benchmarks;

import health.sts.engine.Acting;
import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.engine.Processes;
import health.sts.engine.TaskDesk;
import health.sts.shared.Role;
import org.springframework.context.ApplicationContext;

/** The yardstick through our doors: rights, duties, ledger, exact path and deadlines on. */
final class OurCases implements CaseRunner {

    private final Processes processes;
    private final TaskDesk desk;
    private final Acting acting;

    OurCases(ApplicationContext application) {
        processes = application.getBean(Processes.class);
        desk = application.getBean(TaskDesk.class);
        acting = application.getBean(Acting.class);
        Identities identities = application.getBean(Identities.class);
        for (String person : PEOPLE) {
            identities.create(new NewUser(person, "Given", person, person + "@example.org", "Correct-horse-7-battery"));
            identities.addRole(person, Role.CMIO);
        }
    }

    @Override
    public void start(String key) {
        processes.start("benchmark-case", key, CaseRunner.variables());
    }

    @Override
    public String task(String key) {
        return desk.ofCase(key).get(0).id();
    }

    @Override
    public void as(String person, Runnable act) {
        acting.as(person, act);
    }

    @Override
    public void complete(String task) {
        desk.complete(task, FORM);
    }
}
