package health.sts.engine;

/** Prepares Tasklist for a person: their own list of tasks, and an "overdue" that knows what time it is. */
public interface TasklistVisit {

    void prepareFor(String userId);
}
