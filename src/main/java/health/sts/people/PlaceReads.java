package health.sts.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads sites, departments and specialties. */
@Repository
class PlaceReads {

    private static final String DEPARTMENTS =
            """
            SELECT d.department_id, d.site_id, d.specialty_code, s.name AS specialty_name, d.chief_user_id,
                   c.given_name, c.family_name, COALESCE(n.physicians, 0) AS physicians
              FROM department d
              JOIN specialty s ON s.code = d.specialty_code
              LEFT JOIN physician c ON c.user_id = d.chief_user_id
              LEFT JOIN (SELECT site_id, specialty_code, COUNT(*) AS physicians
                           FROM physician WHERE active GROUP BY site_id, specialty_code) n
                ON n.site_id = d.site_id AND n.specialty_code = d.specialty_code
             WHERE d.active
            """;
    private static final String SITES =
            "SELECT site_id, health_system, name, time_zone, country, region FROM site WHERE ";

    private final JdbcClient jdbc;
    private volatile List<SpecialtyView> specialties;

    PlaceReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> chiefUserOf(String siteId, String specialtyCode) {
        return jdbc.sql(
                        """
                        SELECT chief_user_id FROM department
                         WHERE site_id = ? AND specialty_code = ? AND active AND chief_user_id IS NOT NULL
                        """)
                .params(siteId, specialtyCode)
                .query(String.class)
                .optional();
    }

    List<DepartmentView> departmentsOfChief(String userId) {
        return jdbc.sql(DEPARTMENTS + " AND d.chief_user_id = ? ORDER BY d.site_id, s.name")
                .param(userId)
                .query(PlaceReads::department)
                .list();
    }

    List<DepartmentView> departments() {
        return jdbc.sql(DEPARTMENTS + " ORDER BY d.site_id, s.name")
                .query(PlaceReads::department)
                .list();
    }

    /** Only migrations write specialties, so they are read once. */
    List<SpecialtyView> specialties() {
        List<SpecialtyView> known = specialties;
        if (known == null) {
            known = readSpecialties();
            specialties = known;
        }
        return known;
    }

    private List<SpecialtyView> readSpecialties() {
        return jdbc.sql("SELECT code, name, high_acuity FROM specialty ORDER BY name")
                .query((row, i) ->
                        new SpecialtyView(row.getString("code"), row.getString("name"), row.getBoolean("high_acuity")))
                .list();
    }

    List<SiteView> sites() {
        return jdbc.sql(SITES + "active ORDER BY name, site_id")
                .query(PlaceReads::site)
                .list();
    }

    Optional<SiteView> site(String siteId) {
        return jdbc.sql(SITES + "site_id = ?")
                .param(siteId)
                .query(PlaceReads::site)
                .optional();
    }

    private static SiteView site(ResultSet row, int i) throws SQLException {
        return new SiteView(
                row.getString("site_id"),
                row.getString("health_system"),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("country"),
                row.getString("region"));
    }

    private static DepartmentView department(ResultSet row, int i) throws SQLException {
        String family = row.getString("family_name");
        return new DepartmentView(
                row.getString("department_id"),
                row.getString("site_id"),
                row.getString("specialty_code"),
                row.getString("specialty_name"),
                row.getString("chief_user_id"),
                family == null ? null : "Dr. " + row.getString("given_name") + " " + family,
                row.getInt("physicians"));
    }
}
