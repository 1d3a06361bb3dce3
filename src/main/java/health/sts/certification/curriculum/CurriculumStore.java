package health.sts.certification.curriculum;

import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code curriculum_version} and {@code curriculum_item}, to which rows are only added. */
@Repository
class CurriculumStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    CurriculumStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<CurriculumVersion> newest(String specialtyCode) {
        return jdbc.sql(
                        """
                        select * from curriculum_version where specialty_code = :specialty
                         order by version desc limit 1
                        """)
                .param("specialty", specialtyCode)
                .query(CurriculumStore::head)
                .optional()
                .map(this::withItems);
    }

    Optional<CurriculumVersion> find(String specialtyCode, int version) {
        return jdbc.sql("select * from curriculum_version where specialty_code = :specialty and version = :version")
                .param("specialty", specialtyCode)
                .param("version", version)
                .query(CurriculumStore::head)
                .optional()
                .map(this::withItems);
    }

    List<CurriculumVersion> versions(String specialtyCode) {
        return jdbc.sql("select * from curriculum_version where specialty_code = :specialty order by version desc")
                .param("specialty", specialtyCode)
                .query(CurriculumStore::head)
                .list();
    }

    Map<String, Integer> newest() {
        Map<String, Integer> newest = new LinkedHashMap<>();
        jdbc.sql("select specialty_code, max(version) as newest from curriculum_version group by specialty_code")
                .query((row, number) -> newest.put(row.getString("specialty_code"), row.getInt("newest")))
                .list();
        return newest;
    }

    /** The newest version of every specialty that has one, without items. */
    List<CurriculumVersion> heads() {
        return jdbc.sql(
                        """
                        select v.* from curriculum_version v
                          join (select specialty_code, max(version) as version from curriculum_version
                                 group by specialty_code) n
                            on n.specialty_code = v.specialty_code and n.version = v.version
                        """)
                .query(CurriculumStore::head)
                .list();
    }

    /** Every item as it was when its code last stood in a version, so that a code that comes back goes on counting. */
    Map<String, CurriculumItem> lastKnown(String specialtyCode) {
        Map<String, CurriculumItem> known = new LinkedHashMap<>();
        jdbc.sql("select * from curriculum_item where specialty_code = :specialty order by version")
                .param("specialty", specialtyCode)
                .query((row, number) -> known.put(row.getString("code"), item(row, number)))
                .list();
        return known;
    }

    void insert(CurriculumVersion version) {
        jdbc.sql(
                        """
                        insert into curriculum_version (specialty_code, version, major_upgrade, note, exam_blueprint,
                            exam_url, published_by, published_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        version.specialtyCode(),
                        version.version(),
                        version.majorUpgrade(),
                        version.note(),
                        version.examBlueprint(),
                        version.examUrl(),
                        version.publishedBy(),
                        SqlTime.of(version.publishedAt()))
                .update();
        SqlParameterSource[] rows = new SqlParameterSource[version.items().size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = bind(version, version.items().get(i), i + 1);
        }
        batches.batchUpdate(
                """
                insert into curriculum_item (specialty_code, version, code, kind, title, details, revision, hours,
                    mandatory, position)
                values (:specialty, :version, :code, :kind, :title, :details, :revision, :hours, :mandatory, :position)
                """,
                rows);
    }

    private CurriculumVersion withItems(CurriculumVersion head) {
        List<CurriculumItem> items = jdbc.sql(
                        """
                        select * from curriculum_item where specialty_code = :specialty and version = :version
                         order by position
                        """)
                .param("specialty", head.specialtyCode())
                .param("version", head.version())
                .query(CurriculumStore::item)
                .list();
        return new CurriculumVersion(
                head.specialtyCode(),
                head.version(),
                head.majorUpgrade(),
                head.note(),
                head.examBlueprint(),
                head.examUrl(),
                head.publishedBy(),
                head.publishedAt(),
                items);
    }

    private static SqlParameterSource bind(CurriculumVersion version, CurriculumItem item, int position) {
        return new MapSqlParameterSource()
                .addValue("specialty", version.specialtyCode())
                .addValue("version", version.version())
                .addValue("code", item.code())
                .addValue("kind", item.kind().name())
                .addValue("title", item.title())
                .addValue("details", item.details())
                .addValue("revision", item.revision())
                .addValue("hours", item.hours())
                .addValue("mandatory", item.mandatory())
                .addValue("position", position);
    }

    private static CurriculumVersion head(ResultSet row, int number) throws SQLException {
        return new CurriculumVersion(
                row.getString("specialty_code"),
                row.getInt("version"),
                row.getBoolean("major_upgrade"),
                row.getString("note"),
                row.getString("exam_blueprint"),
                row.getString("exam_url"),
                row.getString("published_by"),
                SqlTime.read(row, "published_at"),
                List.of());
    }

    private static CurriculumItem item(ResultSet row, int number) throws SQLException {
        return new CurriculumItem(
                row.getString("code"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("details"),
                row.getInt("revision"),
                row.getBigDecimal("hours"),
                row.getBoolean("mandatory"));
    }
}
