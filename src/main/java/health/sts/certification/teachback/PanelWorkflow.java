package health.sts.certification.teachback;

/** What a panel asks of the engine. */
public interface PanelWorkflow {

    /** Somebody else was named for a place of the panel: the open scoring tasks are offered anew. */
    void panelChanged(String certificationId);
}
