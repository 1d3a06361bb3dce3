package health.sts.certification.teachback;

import java.util.Optional;

/** What a panel asks of the engine. */
public interface PanelWorkflow {

    /**
     * Somebody else was named for a place of the panel: the open scoring tasks are made anew.
     *
     * @param third who it is, where it is the third place
     */
    void panelChanged(String certificationId, Optional<String> third);
}
