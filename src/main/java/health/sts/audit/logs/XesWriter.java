package health.sts.audit.logs;

import health.sts.audit.logs.LoggedStep.ModelVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XES as IEEE 1849-2016 has it: one trace for each case, one start and one complete for each step. */
final class XesWriter implements LogWriter {

    private static final String XES = "http://www.xes-standard.org/";

    private static final Comparator<Event> IN_TIME = Comparator.comparing(Event::at)
            .thenComparingLong(event -> event.step.sequence())
            .thenComparing(Event::last);

    private final XMLStreamWriter xml;
    private final LogText text;
    private long events;

    XesWriter(OutputStream out, LogText text, Instant writtenAt, String filter) throws IOException {
        this.text = text;
        try {
            // The one on the class path: a quarter of the time of the JDK's, and it keeps line breaks in names.
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            line();
            xml.writeStartElement("log");
            xml.writeAttribute("xes.version", "1849.2016");
            xml.writeAttribute("xes.features", "");
            head();
            string("concept:name", "STS Governance");
            string("lifecycle:model", "standard");
            string("caseNotion", "The business key of the root process; its process instance id where it has no key.");
            string("resourceNotion", "Who completed the step, as the ledger says; never the assignee.");
            string("filter", filter);
            date("writtenAt", writtenAt);
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void write(LoggedCase one) throws IOException {
        try {
            line();
            xml.writeStartElement("trace");
            trace(one);
            List<Event> inTime = new ArrayList<>(2 * one.steps().size());
            for (LoggedStep step : one.steps()) {
                if (step.startedAt() != null) {
                    inTime.add(new Event(step, step.startedAt(), false));
                }
                if (step.endedAt() != null) {
                    inTime.add(new Event(step, step.endedAt(), true));
                }
            }
            inTime.sort(IN_TIME);
            for (Event event : inTime) {
                write(event);
            }
            xml.writeEndElement();
            events += inTime.size();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void end() throws IOException {
        try {
            line();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public long events() {
        return events;
    }

    private record Event(LoggedStep step, Instant at, boolean last) {}

    private void head() throws XMLStreamException {
        extension("Concept", "concept");
        extension("Lifecycle", "lifecycle");
        extension("Organizational", "org");
        extension("Time", "time");
        line();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "trace");
        string("concept:name", "");
        xml.writeEndElement();
        line();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "event");
        string("concept:name", "");
        string("concept:instance", "");
        string("lifecycle:transition", "complete");
        string("org:resource", LoggedStep.SYSTEM);
        date("time:timestamp", Instant.EPOCH);
        xml.writeEndElement();
        classifier("Activity", "concept:name");
        classifier("Transition", "concept:name lifecycle:transition");
        classifier("Resource", "org:resource");
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        line();
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", XES + prefix + ".xesext");
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        line();
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", keys);
    }

    private void trace(LoggedCase one) throws XMLStreamException {
        string("concept:name", one.id());
        string("idIs", one.keyed() ? "business key" : "process instance id");
        process(one.model());
        optional("processInstance", one.root());
        optional("state", one.state());
        if (!one.subjects().isEmpty()) {
            string(
                    "about",
                    one.subjects().stream()
                            .map(each -> each.key().type() + ":" + each.key().id())
                            .collect(Collectors.joining(" ")));
        }
    }

    private void write(Event event) throws XMLStreamException {
        LoggedStep step = event.step;
        line();
        xml.writeStartElement("event");
        string("concept:name", step.name());
        string("concept:instance", step.instance());
        string("lifecycle:transition", event.last ? step.lastTransition() : "start");
        date("time:timestamp", event.at);
        string("org:resource", step.resource());
        string("stepId", step.stepId());
        if (event.last || step.endedAt() == null) {
            process(step.model());
            string("stepType", step.type());
            optional("processInstance", step.processInstance());
        }
        if (event.last && step.done() != null) {
            done(step.done(), step.onlyInLedger());
        }
        xml.writeEndElement();
    }

    private void done(LedgerStep line, boolean onlyInLedger) throws XMLStreamException {
        optional("org:role", line.role());
        optional("onBehalfOf", line.onBehalfOf());
        string("outcome", line.outcome());
        optional("decisionKey", line.decisionKey());
        optional("decisionVersion", line.decisionVersion());
        optional("rules", line.rules());
        string("ledgerLine", String.valueOf(line.id()));
        if (onlyInLedger) {
            string("source", "ledger");
        }
    }

    private void process(ModelVersion model) throws XMLStreamException {
        optional("processKey", model.key());
        optional("processVersion", model.version());
        optional("versionTag", model.tag());
    }

    private void optional(String key, String value) throws XMLStreamException {
        if (value != null) {
            string(key, value);
        }
    }

    private void string(String key, String value) throws XMLStreamException {
        attribute("string", key, LogText.clean(value));
    }

    private void date(String key, Instant value) throws XMLStreamException {
        attribute("date", key, text.time(value));
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
