package health.sts.audit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.audit.TimelineEntry.Kind;
import health.sts.audit.cases.Moment.By;
import health.sts.audit.cases.Moment.More;
import health.sts.audit.cases.Moment.Value;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldedValuesTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @Test
    void valuesThatChangedTogetherAreOneEntry() {
        List<Moment> folded = FoldedValues.of(
                List.of(value(0, "Score", "4.2"), value(0, "Source", "PEER"), value(60, "Score", "4.4")));

        assertThat(folded).hasSize(2);
        assertThat(folded.get(0).values()).extracting(Value::name).containsExactly("Score", "Source");
        assertThat(folded.get(1).values()).extracting(Value::now).containsExactly("4.4");
    }

    @Test
    void whatTheFormSaysIsNotSaidAgain() {
        Moment decision = moment(0, Kind.DECISION, "Hours per week", "4");

        assertThat(FoldedValues.of(List.of(decision, value(1, "Hours per week", "4"), value(1, "Released", "yes"))))
                .hasSize(2)
                .last()
                .satisfies(values ->
                        assertThat(values.values()).extracting(Value::name).containsExactly("Released"));
    }

    @Test
    void aFieldTakenAwayWithItsFormIsNoNewsButAnotherValueIs() {
        Moment decision = moment(0, Kind.DECISION, "Score respect", "4");

        assertThat(FoldedValues.of(List.of(decision, removed("Score respect", "4"))))
                .containsExactly(decision);
        assertThat(FoldedValues.of(List.of(decision, removed("Score respect", "3"))))
                .hasSize(2);
    }

    private static Moment removed(String name, String before) {
        return new Moment(
                NOON,
                Kind.VALUE,
                name,
                null,
                By.NOBODY,
                List.of(new Value(name, FoldedValues.NOTHING, before)),
                More.NOTHING);
    }

    @Test
    void anotherValueAnotherTimeOrNoFormAtAllIsShown() {
        Moment decision = moment(0, Kind.DECISION, "Hours per week", "4");

        assertThat(FoldedValues.of(List.of(decision, value(1, "Hours per week", "5"))))
                .hasSize(2);
        assertThat(FoldedValues.of(List.of(decision, value(600, "Hours per week", "4"))))
                .hasSize(2);
        assertThat(FoldedValues.of(List.of(value(1, "Hours per week", "4")))).hasSize(1);
    }

    private static Moment value(int second, String name, String now) {
        return moment(second, Kind.VALUE, name, now);
    }

    private static Moment moment(int second, Kind kind, String name, String now) {
        return new Moment(
                NOON.plusSeconds(second),
                kind,
                name,
                null,
                By.NOBODY,
                List.of(new Value(name, now, null)),
                More.NOTHING);
    }
}
