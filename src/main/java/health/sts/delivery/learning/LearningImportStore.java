package health.sts.delivery.learning;

import health.sts.delivery.learning.ImportedLine.Fate;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of an LMS between preview and end, and what became of their lines. */
@Component
class LearningImportStore {

    private static final int LONGEST_SENTENCE = 500;
    private static final String INSERT_LINE =
            """
            insert into learning_import_line (import_id, line_no, external_id, learner, fate, sentence, training_id)
            values (:import, :line, :external, :learner, :fate, :sentence, :training)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    LearningImportStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A file that was loaded. */
    record Loaded(
            String id, String fileName, String sha256, byte[] content, String by, Instant at, Instant appliedAt) {}

    /** An import that has come to its end. */
    record Done(
            String id,
            String fileName,
            String sha256,
            int lines,
            int taken,
            int known,
            int refused,
            String by,
            Instant at) {}

    void keep(Loaded file) {
        jdbc.sql(
                        """
                        insert into learning_import_file (id, file_name, sha256, content, loaded_by, loaded_at)
                        values (:id, :name, :sha256, :content, :by, :at)
                        """)
                .param("id", file.id())
                .param("name", file.fileName())
                .param("sha256", file.sha256())
                .param("content", file.content())
                .param("by", file.by())
                .param("at", SqlTime.of(file.at()))
                .update();
    }

    Optional<Loaded> loaded(String id) {
        return jdbc.sql("select * from learning_import_file where id = :id")
                .param("id", id)
                .query((row, number) -> new Loaded(
                        row.getString("id"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getBytes("content"),
                        row.getString("loaded_by"),
                        SqlTime.read(row, "loaded_at"),
                        SqlTime.read(row, "applied_at")))
                .optional();
    }

    /** Files that nobody came back to. */
    void forgetBefore(Instant moment) {
        jdbc.sql("delete from learning_import_file where loaded_at < :moment")
                .param("moment", SqlTime.of(moment))
                .update();
    }

    void forget(String id) {
        jdbc.sql("delete from learning_import_file where id = :id")
                .param("id", id)
                .update();
    }

    /** Whether the caller is the one who applies it. */
    boolean begin(String id, String by, Instant at) {
        return jdbc.sql(
                                """
                                update learning_import_file set applied_by = :by, applied_at = :at
                                 where id = :id and applied_at is null
                                """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", SqlTime.of(at))
                        .update()
                == 1;
    }

    void insert(Done done) {
        jdbc.sql(
                        """
                        insert into learning_import (id, file_name, sha256, lines, taken, known, refused, imported_by,
                            imported_at)
                        values (:id, :name, :sha256, :lines, :taken, :known, :refused, :by, :at)
                        """)
                .param("id", done.id())
                .param("name", done.fileName())
                .param("sha256", done.sha256())
                .param("lines", done.lines())
                .param("taken", done.taken())
                .param("known", done.known())
                .param("refused", done.refused())
                .param("by", done.by())
                .param("at", SqlTime.of(done.at()))
                .update();
    }

    Optional<Done> done(String id) {
        return jdbc.sql("select * from learning_import where id = :id")
                .param("id", id)
                .query(LearningImportStore::done)
                .optional();
    }

    /** The newest imports. */
    List<Done> newest(int most) {
        return jdbc.sql("select * from learning_import order by imported_at desc, id desc limit " + most)
                .query(LearningImportStore::done)
                .list();
    }

    void insert(String importId, Collection<ImportedLine> lines) {
        batches.batchUpdate(
                INSERT_LINE,
                lines.stream()
                        .map(line -> new MapSqlParameterSource("import", importId)
                                .addValue("line", line.line())
                                .addValue("external", line.externalId())
                                .addValue("learner", line.learner())
                                .addValue("fate", line.fate().name())
                                .addValue("sentence", cut(line.sentence()))
                                .addValue("training", line.trainingId()))
                        .toArray(SqlParameterSource[]::new));
    }

    List<ImportedLine> lines(String importId, long after, int most) {
        return jdbc.sql(
                        "select * from learning_import_line where import_id = :id and line_no > :after order by line_no limit "
                                + most)
                .param("id", importId)
                .param("after", after)
                .query((row, number) -> new ImportedLine(
                        row.getLong("line_no"),
                        row.getString("external_id"),
                        row.getString("learner"),
                        Fate.valueOf(row.getString("fate")),
                        row.getString("sentence"),
                        row.getString("training_id")))
                .list();
    }

    Map<Fate, Integer> counts(String importId) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        jdbc.sql("select fate, count(*) as lines from learning_import_line where import_id = :id group by fate")
                .param("id", importId)
                .query(row -> {
                    counts.put(Fate.valueOf(row.getString("fate")), row.getInt("lines"));
                });
        return counts;
    }

    private static Done done(ResultSet row, int number) throws SQLException {
        return new Done(
                row.getString("id"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("lines"),
                row.getInt("taken"),
                row.getInt("known"),
                row.getInt("refused"),
                row.getString("imported_by"),
                SqlTime.read(row, "imported_at"));
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE - 1) + "…";
    }
}
