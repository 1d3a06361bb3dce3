package health.sts.engine;

/** Learns of every sequence flow that a case takes, in the order taken and in the engine's transaction. */
public interface FlowWatch {

    /** A token left the source along this flow; the transaction may still roll back. */
    void taken(FlowTaken flow);

    /**
     * One step along the path of a case.
     *
     * @param processInstanceId the process instance the flow belongs to, which is a called one in a called process
     * @param rootInstanceId the instance the case began with
     * @param businessKey the case's; null for processes of our own that are about no case
     * @param processVersion the number the engine gave the model on deployment
     * @param flow the flow's id in the model
     * @param source id of the node it leaves, as drawn
     * @param target id of the node it leads to, as drawn
     */
    record FlowTaken(
            String processInstanceId,
            String rootInstanceId,
            String businessKey,
            String processKey,
            int processVersion,
            String flow,
            String source,
            String target) {}
}
