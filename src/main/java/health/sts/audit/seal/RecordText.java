package health.sts.audit.seal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import health.sts.audit.verify.Head;
import health.sts.shared.SqlTime;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The one text of a sealed record: a line of JSON of all its columns but the id, in their order, the same on every
 * database. Both the seal and its verification hash it, so what it says here can never change for columns that exist.
 */
public enum RecordText {
    /** Lines of the decision ledger. */
    LEDGER(
            'L',
            "ledger_line",
            "recorded_at:time acted_at:time kind step step_name outcome actor acting_role on_behalf_of subject_type "
                    + "subject_id business_key process_key process_version:number version_tag process_instance_id "
                    + "task_id decision_key decision_version:number rules content content_hash"),
    /** Sequence flows that cases took. */
    FLOW(
            'F',
            "flow_taken",
            "taken_at:time root_instance_id process_instance_id business_key process_key process_version:number flow "
                    + "source target");

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_LENGTH = 1024;

    private final char source;
    private final String table;
    private final List<Column> columns;

    RecordText(char source, String table, String columns) {
        this.source = source;
        this.table = table;
        this.columns = Arrays.stream(columns.split(" ")).map(Column::of).toList();
    }

    /** The records behind the letter {@code L} or {@code F}. */
    public static RecordText of(char source) {
        return Arrays.stream(values())
                .filter(text -> text.source == source)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No records behind " + source));
    }

    /** The letter under which seals name these records. */
    public char source() {
        return source;
    }

    public String table() {
        return table;
    }

    /** The columns that the text covers, in order. */
    public List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    /** What to select so that {@link #of(ResultSet)} can read it, each column as of this alias; the id comes apart. */
    public String selected(String alias) {
        return String.join(
                ", ", columns().stream().map(name -> alias + "." + name).toList());
    }

    /** The text of the row that the result stands at. */
    public String of(ResultSet row) throws SQLException {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Column column : columns) {
                column.write(row, json);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private enum Kind {
        TEXT,
        NUMBER,
        TIME
    }

    private record Column(String name, Kind kind) {

        static Column of(String written) {
            String[] parts = written.split(":");
            return new Column(
                    parts[0], parts.length == 1 ? Kind.TEXT : Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)));
        }

        void write(ResultSet row, JsonGenerator json) throws SQLException, IOException {
            json.writeFieldName(name);
            switch (kind) {
                case NUMBER -> writeNumber(row.getLong(name), row.wasNull(), json);
                case TIME -> writeTime(SqlTime.read(row, name), json);
                case TEXT -> json.writeString(row.getString(name));
            }
        }

        private static void writeNumber(long number, boolean isNull, JsonGenerator json) throws IOException {
            if (isNull) {
                json.writeNull();
            } else {
                json.writeNumber(number);
            }
        }

        private static void writeTime(Instant moment, JsonGenerator json) throws IOException {
            json.writeString(moment == null ? null : Head.time(moment));
        }
    }
}
