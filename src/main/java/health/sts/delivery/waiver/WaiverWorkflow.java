package health.sts.delivery.waiver;

/** What waivers ask of an engine. */
public interface WaiverWorkflow {

    /** Starts the case as the person acting; its first step opens the waiver. */
    void request(WaiverRequest request);

    /** Ends a waiver before its time, whether it is granted or still waits; nothing where it has ended. */
    void end(String waiverId);
}
