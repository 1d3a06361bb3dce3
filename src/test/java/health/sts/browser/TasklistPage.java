package health.sts.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import health.sts.engine.OpenTask;

/** The engine's Tasklist with one task open. */
record TasklistPage(Visitor visitor) {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    /** From the home page by the link of the task to the open task. */
    static TasklistPage fromHome(Visitor visitor, String task) {
        visitor.open("/");
        visitor.follow(task);
        return new TasklistPage(visitor).shows(task);
    }

    /** By its address, as a mail or a notice gives it: lists of a role hold the cases of many. */
    static TasklistPage at(Visitor visitor, OpenTask task, String name) {
        if (visitor.page().url().contains(TASKLIST)) {
            visitor.page().evaluate("place => { location.hash = place }", "#/?task=" + task.id());
        } else {
            visitor.open(TASKLIST + "#/?task=" + task.id());
        }
        return new TasklistPage(visitor).shows(name);
    }

    TasklistPage shows(String task) {
        assertThat(page().locator(".task-details h2").first()).containsText(task);
        assertThat(page().locator(".task-details .fjs-container")).isVisible();
        return this;
    }

    /** Claims; what is typed before Tasklist has read the task again leaves its "Complete" disabled. */
    TasklistPage claim() {
        page().waitForResponse(TasklistPage::readsTheTask, () -> claimButton().click());
        assertThat(page().locator(".task-details .disabled-form")).hasCount(0);
        assertThat(page().getByRole(AriaRole.BUTTON, named("Complete"))).isVisible();
        return this;
    }

    Locator claimButton() {
        return page().locator(".task-details button.claim");
    }

    TasklistPage choose(String answer) {
        form().getByLabel(answer).check();
        return this;
    }

    TasklistPage fill(String field, String value) {
        form().getByLabel(field).fill(value);
        return this;
    }

    /** What stands in a field. */
    String value(String field) {
        return form().getByLabel(field).inputValue();
    }

    Locator form() {
        return page().locator(".task-details .fjs-container");
    }

    TasklistPage complete() {
        page().getByRole(AriaRole.BUTTON, named("Complete")).click();
        return this;
    }

    /** Completes and waits until the task is gone. */
    void completed() {
        complete();
        assertThat(page().locator(".task-details .fjs-container")).isHidden();
    }

    void told(String sentence) {
        assertThat(page().locator(".page-notifications")).containsText(sentence);
    }

    private static boolean readsTheTask(Response response) {
        return response.request().method().equals("GET") && response.url().matches(".*/task/[^/?]+");
    }

    private Page page() {
        return visitor.page();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
