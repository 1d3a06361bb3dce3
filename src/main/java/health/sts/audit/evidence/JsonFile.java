package health.sts.audit.evidence;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON written piece by piece. */
final class JsonFile {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFile() {}

    static JsonGenerator begin(OutputStream out) throws IOException {
        JsonGenerator json = JSON.getFactory().createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        json.setPrettyPrinter(new DefaultPrettyPrinter());
        return json;
    }

    /** An object of these columns; empty cells are null. */
    static void row(JsonGenerator json, List<String> columns, List<String> cells) {
        try {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                cell(json, columns.get(i), cells.get(i));
            }
            json.writeEndObject();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void cell(JsonGenerator json, String column, String cell) throws IOException {
        json.writeFieldName(column);
        if (!column.equals("content") || cell == null) {
            json.writeString(cell);
            return;
        }
        try {
            json.writeTree(JSON.readTree(cell));
        } catch (JsonProcessingException broken) {
            // A line that was tampered with must still show what it holds.
            json.writeString(cell);
        }
    }
}
