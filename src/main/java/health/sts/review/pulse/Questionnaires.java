package health.sts.review.pulse;

import health.sts.review.pulse.Questionnaire.Item;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept questionnaires. Only migrations write them, so each version is read once. */
@Repository
class Questionnaires {

    /** The version that new pulses ask. */
    static final int CURRENT = 1;

    private final Map<Integer, Questionnaire> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    Questionnaires(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Questionnaire of(int version) {
        return known.computeIfAbsent(version, this::read);
    }

    private Questionnaire read(int version) {
        List<Item> items = jdbc.sql(
                        "select item, part, number, statement from pulse_item where version = ? order by number")
                .param(version)
                .query((row, n) -> new Item(
                        row.getString("item"),
                        PulsePart.valueOf(row.getString("part")),
                        row.getInt("number"),
                        row.getString("statement")))
                .list();
        Map<PulsePart, List<String>> choices = new EnumMap<>(PulsePart.class);
        jdbc.sql("select part, words from pulse_choice where version = ? order by part, mark")
                .param(version)
                .query((RowCallbackHandler)
                        row -> choices.computeIfAbsent(PulsePart.valueOf(row.getString("part")), p -> new ArrayList<>())
                                .add(row.getString("words")));
        return new Questionnaire(version, items, choices);
    }
}
