package health.sts.audit.findings;

/** What findings ask of an engine. */
public interface FindingWorkflow {

    /** Starts the process of a finding under its id. */
    void start(String id, OpenFinding finding);

    /** The auditor's judgement, as the form of the task. */
    void judge(String id, Judgement judgement, String remark);

    /** Ends the process of a withdrawn finding. */
    void withdraw(String id);

    /** What an auditor says about an answer. */
    enum Judgement {
        CLOSE,
        RETURN
    }
}
