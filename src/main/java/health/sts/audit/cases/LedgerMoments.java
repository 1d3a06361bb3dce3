package health.sts.audit.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.sts.accountability.CaseHistory.Entry;
import health.sts.accountability.LedgerEntry;
import health.sts.audit.TimelineEntry.Kind;
import health.sts.audit.cases.Moment.By;
import health.sts.audit.cases.Moment.More;
import health.sts.audit.cases.Moment.Rule;
import health.sts.audit.cases.Moment.Value;
import health.sts.audit.handbook.DecisionTables;
import health.sts.engine.DeployedModels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ledger lines and mails as entries of a timeline: values with what they were before, rules with their table. */
@Component
class LedgerMoments {

    /** What a line says beyond the form, and pages have better ways to show. */
    private static final Set<String> NOT_SHOWN = Set.of("task", "due", "rules", "versionTag");

    private final ModelNames models;
    private final DecisionTables tables;
    private final ObjectMapper json;

    LedgerMoments(ModelNames models, DecisionTables tables, ObjectMapper json) {
        this.models = models;
        this.tables = tables;
        this.json = json;
    }

    Moment moment(Entry entry) {
        if (entry.isMail()) {
            return new Moment(
                    entry.at(),
                    Kind.MAIL,
                    entry.what(),
                    entry.outcome(),
                    new By(entry.actor(), null, null),
                    List.of(),
                    More.note(entry.content()));
        }
        return new Moment(
                entry.at(),
                kind(entry.kind()),
                entry.what() == null ? Words.of(entry.step()) : entry.what(),
                entry.outcome(),
                new By(entry.actor(), entry.role(), entry.onBehalfOf()),
                values(entry),
                new More(null, null, entry.line(), null, rule(entry)));
    }

    /** Under which kind a line of the ledger is shown. */
    static Kind kind(LedgerEntry.Kind kind) {
        return switch (kind) {
            case DECISION, ATTESTATION -> Kind.DECISION;
            case RULE -> Kind.RULE;
            case ESCALATION -> Kind.ESCALATION;
            case BLOCKED, REFUSAL -> Kind.BLOCKED;
            default -> Kind.RECORD;
        };
    }

    private Rule rule(Entry entry) {
        if (entry.decision() == null) {
            return null;
        }
        return new Rule(
                entry.decision(),
                entry.decisionVersion(),
                models.model(DeployedModels.Kind.DECISION, entry.decision(), entry.decisionVersion())
                        .flatMap(tables::view)
                        .orElse(null),
                Set.copyOf(entry.rules()));
    }

    private List<Value> values(Entry entry) {
        Map<String, String> now = flat(entry.content());
        Map<String, String> before = entry.earlierContent() == null ? Map.of() : flat(entry.earlierContent());
        List<Value> values = new ArrayList<>();
        now.forEach((name, value) -> values.add(new Value(Words.of(name), value, before.get(name))));
        return values;
    }

    /** The values by name; what was given in a form, and inputs and outputs of a table, stand beside the others. */
    private Map<String, String> flat(String content) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            json.readTree(content).properties().forEach(field -> {
                if (Set.of("form", "inputs", "outputs").contains(field.getKey())
                        && field.getValue().isObject()) {
                    field.getValue().properties().forEach(inner -> values.put(inner.getKey(), text(inner.getValue())));
                } else if (!NOT_SHOWN.contains(field.getKey())
                        && !field.getValue().isNull()) {
                    values.put(field.getKey(), text(field.getValue()));
                }
            });
        } catch (JsonProcessingException unreadable) {
            values.put("content", content);
        }
        return values;
    }

    private static String text(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
