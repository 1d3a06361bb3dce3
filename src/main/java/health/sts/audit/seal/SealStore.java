package health.sts.audit.seal;

import health.sts.audit.verify.Head;
import health.sts.audit.verify.Merkle;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** The statements of sealing. Records are read with a cursor and leave nothing behind but their hashes. */
@Component
class SealStore {

    private static final int FETCH = 200;
    private static final int GAPS_IN_ONE_STATEMENT = 500;
    private static final String BATCH =
            "select number, first_position, size, root, previous, sealed_at, key_id, signature from seal_batch ";

    private final JdbcTemplate jdbc;
    private final String databaseTime;

    SealStore(DataSource source) {
        jdbc = new JdbcTemplate(source);
        jdbc.setFetchSize(FETCH);
        // On PostgreSQL the current time is that of the transaction's beginning, before the records that it seals.
        databaseTime = isPostgres(jdbc) ? "select clock_timestamp()" : "select current_timestamp";
    }

    /** Takes the turn until the transaction ends; false while another node has it. */
    boolean takeTurn() {
        return !jdbc.queryForList("select name from seal_turn where name = 'SEAL' for update skip locked", String.class)
                .isEmpty();
    }

    /** Records past this id, sealed or not. */
    void after(RecordText source, long id, Picked into) {
        pick(
                source,
                """
                select r.id as record_id, s.position as sealed_as, %s from %s r
                left join seal_leaf s on s.source = '%s' and s.record_id = r.id and s.record_id > %d
                where r.id > %d order by r.id limit %d
                """
                        .formatted(source.selected("r"), source.table(), source.source(), id, id, into.room()),
                into);
    }

    /** Records that appeared in gaps, sealed or not. */
    void inGaps(RecordText source, List<IdRange> gaps, Picked into) {
        for (int from = 0; from < gaps.size(); from += GAPS_IN_ONE_STATEMENT) {
            String values = gaps.subList(from, Math.min(gaps.size(), from + GAPS_IN_ONE_STATEMENT)).stream()
                    .map(gap -> "(%d, %d)".formatted(gap.first(), gap.last()))
                    .collect(Collectors.joining(", "));
            pick(
                    source,
                    """
                    select r.id as record_id, s.position as sealed_as, %s
                    from (values %s) gap (first_id, last_id)
                    join %s r on r.id >= gap.first_id and r.id <= gap.last_id
                    left join seal_leaf s on s.source = '%s' and s.record_id = r.id
                    order by r.id limit %d
                    """
                            .formatted(source.selected("r"), values, source.table(), source.source(), into.room()),
                    into);
        }
    }

    /** Records in a range that no seal covers. */
    void unsealed(RecordText source, IdRange range, Picked into) {
        pick(
                source,
                """
                select r.id as record_id, cast(null as bigint) as sealed_as, %s from %s r
                where r.id >= %d and r.id <= %d and not exists (
                    select 1 from seal_leaf s where s.source = '%s' and s.record_id = r.id and s.record_id >= %d)
                order by r.id limit %d
                """
                        .formatted(
                                source.selected("r"),
                                source.table(),
                                range.first(),
                                range.last(),
                                source.source(),
                                range.first(),
                                into.room()),
                into);
    }

    private void pick(RecordText source, String sql, Picked into) {
        if (into.room() <= 0) {
            return;
        }
        RowCallbackHandler row = found -> {
            long id = found.getLong("record_id");
            found.getLong("sealed_as");
            if (found.wasNull()) {
                into.add(new Leaf(source, id, Merkle.leaf(source.of(found))));
            } else {
                into.saw(source, id);
            }
        };
        jdbc.query(sql, row);
    }

    /** The largest id that is there; zero where there is none. */
    long lastId(RecordText source) {
        return number("select coalesce(max(id), 0) from " + source.table());
    }

    /** Ids between records of a range that no record has. */
    List<IdRange> gaps(RecordText source, IdRange range) {
        return jdbc.query(
                """
                select id, next_id from (
                    select id, lead(id) over (order by id) as next_id from %s where id >= ? and id <= ?) pair
                where next_id > id + 1 order by id
                """
                        .formatted(source.table()),
                (row, at) -> new IdRange(row.getLong("id") + 1, row.getLong("next_id") - 1),
                range.first(),
                range.last());
    }

    /** The newest head. */
    Optional<Head> newest() {
        return jdbc.query(BATCH + "order by number desc limit 1", (row, at) -> head(row)).stream()
                .findFirst();
    }

    List<Head> batches(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.query(
                        BATCH + "where number in (%s) order by number".formatted(list(numbers)),
                        (row, at) -> head(row));
    }

    /** Now, by the clock of the database, as exactly as its columns keep it. */
    Instant databaseTime() {
        return DataAccessUtils.requiredSingleResult(jdbc.queryForList(databaseTime, OffsetDateTime.class))
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
    }

    void insertKey(String id, String publicKey, Instant now) {
        jdbc.update(
                """
                insert into seal_key (key_id, public_key, first_used)
                select cast(? as varchar(16)), cast(? as varchar(128)), cast(? as timestamp with time zone)
                where not exists (select 1 from seal_key where key_id = ?)
                """,
                id,
                publicKey,
                SqlTime.of(now),
                id);
    }

    /** Public keys by their ids. */
    Map<String, String> keys() {
        Map<String, String> keys = new TreeMap<>();
        RowCallbackHandler key = row -> keys.put(row.getString(1), row.getString(2));
        jdbc.query("select key_id, public_key from seal_key", key);
        return keys;
    }

    /** Inserts a batch and its leaves, which fails where another sealer was faster. */
    void insert(Head head, List<Leaf> leaves) {
        jdbc.update(
                """
                insert into seal_batch (number, first_position, size, root, previous, sealed_at, key_id, signature)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                head.number(),
                head.firstPosition(),
                head.size(),
                head.root(),
                head.previous(),
                SqlTime.of(head.sealedAt()),
                head.keyId(),
                head.signature());
        List<Object[]> rows = new ArrayList<>(leaves.size());
        for (Leaf leaf : leaves) {
            rows.add(new Object[] {
                head.firstPosition() + rows.size(),
                head.number(),
                String.valueOf(leaf.source().source()),
                leaf.recordId(),
                leaf.hash()
            });
        }
        jdbc.batchUpdate(
                "insert into seal_leaf (position, batch_number, source, record_id, leaf) values (?, ?, ?, ?, ?)", rows);
    }

    /** Where these records are sealed. */
    List<Place> places(char source, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select position, batch_number, record_id from seal_leaf where source = '%s' and record_id in (%s)"
                                .formatted(RecordText.of(source).source(), list(ids)),
                        (row, at) -> new Place(row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    /** The leaf hashes of a batch, in order. */
    List<String> leaves(Head head) {
        return jdbc.queryForList(
                "select leaf from seal_leaf where position >= ? and position <= ? order by position",
                String.class,
                head.firstPosition(),
                head.lastPosition());
    }

    /** How far records and seals have come. */
    Look look() {
        return DataAccessUtils.requiredSingleResult(jdbc.query(
                """
                select (select coalesce(max(id), 0) from ledger_line) as last_line,
                    (select coalesce(max(record_id), 0) from seal_leaf where source = 'L') as sealed_line,
                    (select coalesce(max(id), 0) from flow_taken) as last_flow,
                    (select coalesce(max(record_id), 0) from seal_leaf where source = 'F') as sealed_flow,
                    (select coalesce(max(number), 0) from seal_batch) as batches,
                    (select coalesce(max(position), 0) from seal_leaf) as records
                """,
                (row, at) -> new Look(
                        row.getLong("last_line"),
                        row.getLong("sealed_line"),
                        row.getLong("last_flow"),
                        row.getLong("sealed_flow"),
                        row.getLong("batches"),
                        row.getLong("records"))));
    }

    /** How many records came after the last sealed ones. */
    long unsealed(Look look) {
        return number("select count(*) from ledger_line where id > " + look.sealedLine())
                + number("select count(*) from flow_taken where id > " + look.sealedFlow());
    }

    /** Takes today's turn to write mail; false where a node had it. */
    boolean takeDay(Instant dayBegan, Instant now) {
        return jdbc.update(
                        "update seal_turn set taken_at = ? where name = 'MAIL' and taken_at < ?",
                        SqlTime.of(now),
                        SqlTime.of(dayBegan))
                == 1;
    }

    private long number(String sql) {
        return DataAccessUtils.requiredSingleResult(jdbc.queryForList(sql, Long.class));
    }

    private static String list(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong("number"),
                row.getLong("first_position"),
                row.getInt("size"),
                row.getString("root"),
                row.getString("previous"),
                SqlTime.read(row, "sealed_at"),
                row.getString("key_id"),
                row.getString("signature"));
    }

    private static boolean isPostgres(JdbcTemplate jdbc) {
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        return "PostgreSQL".equals(jdbc.execute(product));
    }

    /** Where a record is sealed. */
    record Place(long position, long batch, long recordId) {}
}
