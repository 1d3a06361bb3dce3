package health.sts.audit.handbook;

import health.sts.audit.KeptModels.KeptModel;
import org.camunda.bpm.model.xml.ModelException;

/** A kept model after it was read: what the pages need of it, without its text. */
sealed interface Readable {

    /** A decision table. */
    record Table(DecisionTableView view) implements Readable {}

    /** A text that is kept but that we cannot show: not of a sort we read, or damaged before it came to us. */
    record Closed() implements Readable {}

    /** Reads the text of a kept model. */
    static Readable of(KeptModel model, String text) {
        try {
            return switch (model.kind()) {
                case DECISION ->
                    DecisionTableReader.read(model.key(), text)
                            .<Readable>map(Table::new)
                            .orElseGet(Closed::new);
                case PROCESS, FORM -> new Closed();
            };
        } catch (ModelException unreadable) {
            return new Closed();
        }
    }
}
