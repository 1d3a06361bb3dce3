package health.sts.accountability.actions;

import health.sts.accountability.Actions.OpenAction;

/** What actions ask of an engine. */
public interface ActionWorkflow {

    /** Starts the process of an action; it calls back to write the action down. */
    void start(String id, OpenAction action);

    /** Ends the process of an action that was cancelled. */
    void cancel(String id);
}
