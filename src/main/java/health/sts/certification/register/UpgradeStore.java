package health.sts.certification.register;

import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An upgrade of all certificates of a specialty as a few statements, however many they are. */
@Component
class UpgradeStore {

    private static final String CONCERNED = "from " + Standing.among("c.specialty_code = :specialty") + " where "
            + Standing.CURRENT + " and s.curriculum_version < :version";

    private final JdbcClient jdbc;

    UpgradeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which upgrade, when, and when certificates of an older version end. */
    record Upgrade(String specialtyCode, int version, Instant at, Instant endsAt, String by, String rule) {}

    /** A certificate that ends with the upgrade. */
    record Concerned(String certificateId, String userId) {}

    /** Writes the event for every certificate that has none of this version yet, and gives those it concerns. */
    List<Concerned> announce(Upgrade upgrade, String reason) {
        Map<String, Object> params = new HashMap<>();
        params.put("specialty", upgrade.specialtyCode());
        params.put("version", upgrade.version());
        params.put("at", SqlTime.of(upgrade.at()));
        lock(params);
        params.put("suffix", "-U" + upgrade.version());
        List<Concerned> concerned = concerned(params);
        params.put("reason", reason);
        params.put("rule", upgrade.rule());
        params.put("by", upgrade.by());
        params.put("ends", SqlTime.of(upgrade.endsAt()));
        jdbc.sql(
                        """
                        insert into certificate_event (id, certificate_id, event_no, kind, cause, reason, rule, done_by,
                            done_at, ends_at)
                        select concat(s.id, cast(:suffix as varchar(16))), s.id, (select coalesce(max(n.event_no), 0) + 1
                                  from certificate_event n where n.certificate_id = s.id),
                               'UPGRADE', 'UPGRADE', cast(:reason as varchar(1000)), cast(:rule as varchar(200)),
                               cast(:by as varchar(64)), cast(:at as timestamp with time zone),
                               cast(:ends as timestamp with time zone)
                        """
                                + CONCERNED + notYet())
                .params(params)
                .update();
        return concerned;
    }

    /** Nobody suspends or renews one of them meanwhile. */
    private void lock(Map<String, Object> params) {
        jdbc.sql("select id from certification where id in (select s.certification_id " + CONCERNED
                        + ") order by id for update")
                .params(params)
                .query(String.class)
                .list();
    }

    private List<Concerned> concerned(Map<String, Object> params) {
        return jdbc.sql("select s.id, s.user_id " + CONCERNED + notYet() + " order by s.id")
                .params(params)
                .query((row, number) -> new Concerned(row.getString("id"), row.getString("user_id")))
                .list();
    }

    private static String notYet() {
        return " and not exists (select 1 from certificate_event u where u.id = concat(s.id, cast(:suffix as varchar(16))))";
    }
}
