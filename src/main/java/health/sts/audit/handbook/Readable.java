package health.sts.audit.handbook;

import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.handbook.bpmn.ProcessReader;
import health.sts.audit.handbook.bpmn.ProcessView;
import health.sts.audit.handbook.form.FormReader;
import health.sts.audit.handbook.form.FormView;
import org.camunda.bpm.model.xml.ModelException;

/** A kept model after it was read: what the pages need of it, without its text. */
sealed interface Readable {

    /** A process. */
    record Flow(ProcessView view) implements Readable {}

    /** A decision table. */
    record Table(DecisionTableView view) implements Readable {}

    /** A form. */
    record Sheet(FormView view) implements Readable {}

    /** A text that is kept but that we cannot show: not of a sort we read, or damaged before it came to us. */
    record Closed() implements Readable {}

    /** Reads the text of a kept model. */
    static Readable of(KeptModel model, String text) {
        try {
            return switch (model.kind()) {
                case PROCESS ->
                    ProcessReader.read(model.key(), text)
                            .<Readable>map(Flow::new)
                            .orElseGet(Closed::new);
                case DECISION ->
                    DecisionTableReader.read(model.key(), text)
                            .<Readable>map(Table::new)
                            .orElseGet(Closed::new);
                case FORM ->
                    FormReader.read(model.key(), text).<Readable>map(Sheet::new).orElseGet(Closed::new);
            };
        } catch (ModelException unreadable) {
            return new Closed();
        }
    }
}
