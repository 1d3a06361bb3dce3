package health.sts.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecordTextTest {

    private final JdbcClient jdbc = database().jdbc();

    SealDatabase database() {
        return SealDatabase.h2();
    }

    @ParameterizedTest
    @EnumSource
    void theTextCoversEveryColumnOfItsTable(RecordText text) {
        List<String> columns = jdbc.sql(
                        """
                        select lower(column_name) from information_schema.columns
                        where lower(table_name) = :table and lower(column_name) <> 'id' order by ordinal_position
                        """)
                .param("table", text.table())
                .query(String.class)
                .list();
        assertThat(text.columns()).isEqualTo(columns);
    }

    @Test
    void aLineOfTheLedgerIsTheSameTextOnEveryDatabase() {
        jdbc.sql(
                        """
                        insert into ledger_line (recorded_at, acted_at, kind, step, step_name, outcome, actor,
                            process_version, content, content_hash)
                        values (timestamp with time zone '2027-01-04 14:00:00.123456+02:00',
                            timestamp with time zone '2027-01-04 12:00:00+00:00', 'DECISION', 's', :name, 'YES', 'a',
                            3, :content, 'ab')
                        """)
                .param("name", "Zo\u00eb \u201cq\u201d \ud83d\ude80 \u2028")
                .param("content", "{\"a\": \"line\n\ttab \\ \u0001\"}")
                .update();
        assertThat(text(RecordText.LEDGER))
                .isEqualTo(
                        "{\"recorded_at\":\"2027-01-04T12:00:00.123456Z\",\"acted_at\":\"2027-01-04T12:00:00.000000Z\","
                                + "\"kind\":\"DECISION\",\"step\":\"s\",\"step_name\":\"Zo\u00eb \u201cq\u201d \ud83d\ude80 \u2028\","
                                + "\"outcome\":\"YES\",\"actor\":\"a\",\"acting_role\":null,\"on_behalf_of\":null,"
                                + "\"subject_type\":null,\"subject_id\":null,\"business_key\":null,\"process_key\":null,"
                                + "\"process_version\":3,\"version_tag\":null,\"process_instance_id\":null,\"task_id\":null,"
                                + "\"decision_key\":null,\"decision_version\":null,\"rules\":null,"
                                + "\"content\":\"{\\\"a\\\": \\\"line\\n\\ttab \\\\ \\u0001\\\"}\",\"content_hash\":\"ab"
                                + " ".repeat(62) + "\"}");
    }

    @Test
    void aFlowTakenIsTheSameTextOnEveryDatabase() {
        jdbc.sql(
                        """
                        insert into flow_taken (taken_at, root_instance_id, process_instance_id, process_key,
                            process_version, flow, source, target)
                        values (timestamp with time zone '2027-01-04 12:00:00.5+00:00', 'r', 'p', 'k', 1, 'f', 's', 't')
                        """)
                .update();
        assertThat(text(RecordText.FLOW))
                .isEqualTo("{\"taken_at\":\"2027-01-04T12:00:00.500000Z\",\"root_instance_id\":\"r\","
                        + "\"process_instance_id\":\"p\",\"business_key\":null,\"process_key\":\"k\","
                        + "\"process_version\":1,\"flow\":\"f\",\"source\":\"s\",\"target\":\"t\"}");
    }

    @Test
    void aLetterLeadsToItsRecords() {
        assertThat(RecordText.of('L')).isEqualTo(RecordText.LEDGER);
        assertThat(RecordText.of('F')).isEqualTo(RecordText.FLOW);
    }

    private String text(RecordText text) {
        return jdbc.sql("select %s from %s r order by r.id desc".formatted(text.selected("r"), text.table()))
                .query((row, number) -> text.of(row))
                .list()
                .get(0);
    }
}
