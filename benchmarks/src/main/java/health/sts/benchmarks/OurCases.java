package health.sts.benchmarks;

import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.engine.Processes;
import health.sts.engine.TaskDesk;
import health.sts.shared.Role;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;

/** The yardstick through our doors: rights, duties, ledger, exact path and deadlines on; tasks are found as beside. */
final class OurCases implements CaseRunner {

    private final Processes processes;
    private final TaskDesk desk;
    private final TaskService tasks;
    private final IdentityService signedIn;

    OurCases(ApplicationContext application) {
        processes = application.getBean(Processes.class);
        desk = application.getBean(TaskDesk.class);
        tasks = application.getBean(TaskService.class);
        signedIn = application.getBean(IdentityService.class);
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
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }

    @Override
    public void as(String person, Runnable act) {
        signedIn.setAuthentication(person, List.of(Role.CMIO.group()));
        try {
            act.run();
        } finally {
            signedIn.clearAuthentication();
        }
    }

    @Override
    public void complete(String task) {
        desk.complete(task, FORM);
    }
}
