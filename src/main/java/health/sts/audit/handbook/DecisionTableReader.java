package health.sts.audit.handbook;

import health.sts.audit.handbook.DecisionTableView.Column;
import health.sts.audit.handbook.DecisionTableView.Rule;
import health.sts.audit.handbook.words.FeelWords;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads a decision table from its DMN text. The Model API resolves no outside entity, so a text cannot reach out. */
final class DecisionTableReader {

    private DecisionTableReader() {}

    /** The table of this decision in the text, or empty where the decision is not made by a table. */
    static Optional<DecisionTableView> read(String key, String dmn) {
        DmnModelInstance model =
                Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
        return model.getModelElementsByType(Decision.class).stream()
                .filter(decision -> key.equals(decision.getId()))
                .filter(decision -> decision.getExpression() instanceof DecisionTable)
                .findFirst()
                .map(decision -> view(decision, (DecisionTable) decision.getExpression()));
    }

    private static DecisionTableView view(Decision decision, DecisionTable table) {
        return new DecisionTableView(
                decision.getId(),
                Optional.ofNullable(decision.getName()).orElse(decision.getId()),
                decision.getVersionTag(),
                description(decision),
                hitPolicy(table.getHitPolicy(), table.getAggregation()),
                table.getInputs().stream().map(DecisionTableReader::input).toList(),
                table.getOutputs().stream().map(DecisionTableReader::output).toList(),
                rules(table.getRules()));
    }

    private static Column input(Input input) {
        String variable = input.getInputExpression() == null
                ? ""
                : text(input.getInputExpression().getText());
        String type = input.getInputExpression() == null
                ? null
                : input.getInputExpression().getTypeRef();
        String label = Optional.ofNullable(input.getLabel()).orElse(variable);
        return new Column(input.getId(), label, variable, type(type), allowed(input.getInputValues()));
    }

    private static Column output(Output output) {
        String label = Optional.ofNullable(output.getLabel()).orElse(output.getName());
        return new Column(
                output.getId(), label, output.getName(), type(output.getTypeRef()), allowed(output.getOutputValues()));
    }

    private static List<Rule> rules(Collection<org.camunda.bpm.model.dmn.instance.Rule> elements) {
        List<Rule> rules = new ArrayList<>();
        for (org.camunda.bpm.model.dmn.instance.Rule rule : elements) {
            rules.add(new Rule(
                    rule.getId(),
                    rules.size() + 1,
                    rule.getInputEntries().stream()
                            .map(entry -> FeelWords.condition(text(entry.getText())))
                            .toList(),
                    rule.getOutputEntries().stream()
                            .map(entry -> FeelWords.result(text(entry.getText())))
                            .toList(),
                    description(rule)));
        }
        return List.copyOf(rules);
    }

    private static List<String> allowed(UnaryTests values) {
        return values == null ? List.of() : FeelWords.values(text(values.getText()));
    }

    private static String text(Text text) {
        return text == null ? "" : content(text);
    }

    private static String description(DmnElement element) {
        Description description = element.getDescription();
        return description == null ? "" : content(description).replaceAll("\\s+", " ");
    }

    private static String content(ModelElementInstance element) {
        return element.getTextContent().strip();
    }

    private static String type(String typeRef) {
        if (typeRef == null) {
            return "any value";
        }
        return switch (typeRef) {
            case "boolean" -> "yes or no";
            case "string" -> "text";
            case "integer", "long" -> "whole number";
            case "double", "number" -> "number";
            default -> typeRef;
        };
    }

    private static String hitPolicy(HitPolicy policy, BuiltinAggregator aggregation) {
        return switch (policy) {
            case UNIQUE -> "At most one rule fits, and it decides.";
            case FIRST -> "The first rule that fits decides.";
            case ANY -> "Several rules may fit; all that do give the same result.";
            case PRIORITY -> "Of the rules that fit, the one with the most important result decides.";
            case RULE_ORDER -> "All rules that fit count, in the order of the table.";
            case OUTPUT_ORDER -> "All rules that fit count, the most important result first.";
            case COLLECT -> collected(aggregation);
        };
    }

    private static String collected(BuiltinAggregator aggregation) {
        if (aggregation == null) {
            return "All rules that fit count.";
        }
        return switch (aggregation) {
            case SUM -> "The results of all rules that fit are added up.";
            case MIN -> "Of all rules that fit the smallest result counts.";
            case MAX -> "Of all rules that fit the largest result counts.";
            case COUNT -> "It is counted how many rules fit.";
        };
    }
}
