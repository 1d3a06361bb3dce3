package health.sts.audit.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lines newest first, by key. */
@Component
class LedgerReads {

    private static final int PIECE = 2_000;

    private final JdbcClient jdbc;

    LedgerReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LedgerLine> list(LedgerFilter filter, long before, int most) {
        return jdbc.sql("select * from ledger_line" + filter.where() + "order by id desc limit :most")
                .params(filter.params())
                .param("before", before)
                .param("most", most)
                .query((row, number) -> LedgerLine.of(row))
                .list();
    }

    /** Every line that the filter finds, piece by piece. */
    void each(LedgerFilter filter, Consumer<LedgerLine> line) {
        long before = Long.MAX_VALUE;
        List<LedgerLine> piece;
        do {
            piece = list(filter, before, PIECE);
            piece.forEach(line);
            before = piece.isEmpty() ? before : piece.get(piece.size() - 1).id();
        } while (piece.size() == PIECE);
    }

    Optional<LedgerLine> find(long id) {
        return jdbc.sql("select * from ledger_line where id = :id")
                .param("id", id)
                .query((row, number) -> LedgerLine.of(row))
                .optional();
    }

    /** The case as the engine's history has it: the process instance at the top. */
    Optional<String> rootInstance(String processInstanceId) {
        return jdbc.sql("select root_proc_inst_id_ from act_hi_procinst where proc_inst_id_ = :id")
                .param("id", processInstanceId)
                .query(String.class)
                .optional();
    }
}
