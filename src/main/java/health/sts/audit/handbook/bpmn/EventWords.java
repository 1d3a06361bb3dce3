package health.sts.audit.handbook.bpmn;

import health.sts.audit.handbook.words.ExpressionWords;
import health.sts.audit.handbook.words.TimeWords;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Says in words what makes an event happen, or what it does when the case comes to it. */
final class EventWords {

    private EventWords() {}

    /** What the event waits for; empty for a plain start. */
    static String waitsFor(Collection<EventDefinition> definitions) {
        return definitions.stream().map(EventWords::cause).collect(Collectors.joining("; "));
    }

    /** What the event does; empty for a plain end. */
    static String does(Collection<EventDefinition> definitions) {
        return definitions.stream().map(EventWords::effect).collect(Collectors.joining("; "));
    }

    static String message(MessageEventDefinition definition) {
        return named(
                definition.getMessage() == null ? null : definition.getMessage().getName());
    }

    private static String cause(EventDefinition definition) {
        if (definition instanceof TimerEventDefinition timer) {
            return time(timer);
        }
        if (definition instanceof MessageEventDefinition message) {
            return "when the message %s arrives".formatted(message(message));
        }
        if (definition instanceof ErrorEventDefinition error) {
            return "when a rule refuses it%s".formatted(ofCode(error));
        }
        if (definition instanceof EscalationEventDefinition escalation) {
            return "when it is escalated as %s".formatted(escalated(escalation));
        }
        if (definition instanceof SignalEventDefinition signal) {
            return "when the signal %s is given to all cases".formatted(signalled(signal));
        }
        if (definition instanceof ConditionalEventDefinition conditional) {
            return "as soon as " + ExpressionWords.condition(text(conditional.getCondition()));
        }
        if (definition instanceof CompensateEventDefinition) {
            return "when what was done has to be undone";
        }
        return "when the case comes here";
    }

    private static String effect(EventDefinition definition) {
        if (definition instanceof TerminateEventDefinition) {
            return "everything that is still open is closed";
        }
        if (definition instanceof ErrorEventDefinition error) {
            return "hands back a refusal%s".formatted(ofCode(error));
        }
        if (definition instanceof EscalationEventDefinition escalation) {
            return "escalates as %s".formatted(escalated(escalation));
        }
        if (definition instanceof MessageEventDefinition message) {
            return "sends the message %s".formatted(message(message));
        }
        if (definition instanceof SignalEventDefinition signal) {
            return "gives the signal %s to all cases".formatted(signalled(signal));
        }
        if (definition instanceof CompensateEventDefinition) {
            return "undoes what was done";
        }
        return definition instanceof LinkEventDefinition link ? "goes on at %s".formatted(named(link.getName())) : "";
    }

    private static String time(TimerEventDefinition timer) {
        return Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .map(EventWords::text)
                .filter(text -> !text.isEmpty())
                .map(TimeWords::timer)
                .findFirst()
                .orElse("at a time that the model leaves open");
    }

    private static String ofCode(ErrorEventDefinition definition) {
        return definition.getError() == null
                ? ""
                : " as " + named(definition.getError().getErrorCode());
    }

    private static String escalated(EscalationEventDefinition definition) {
        return named(
                definition.getEscalation() == null
                        ? null
                        : definition.getEscalation().getEscalationCode());
    }

    private static String signalled(SignalEventDefinition definition) {
        return named(
                definition.getSignal() == null ? null : definition.getSignal().getName());
    }

    private static String named(String name) {
        return Optional.ofNullable(name).map("“%s”"::formatted).orElse("(without a name)");
    }

    private static String text(ModelElementInstance element) {
        return element == null ? "" : element.getTextContent().strip();
    }
}
