package health.sts.review.usage;

import health.sts.review.ActivePhysicians;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For how many physicians there are figures, and which load took whose place. */
@Service
@Transactional(readOnly = true)
public class UsageCoverage {

    private final JdbcClient jdbc;
    private final UsageRights rights;
    private final Clock clock;

    UsageCoverage(JdbcClient jdbc, UsageRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * One period of a wave.
     *
     * @param vendors who reported, with the newest version of the definitions
     * @param physicians who have figures
     */
    public record Covered(LocalDate from, LocalDate until, String vendors, int physicians) {}

    /**
     * One load and another whose place it took in some lines.
     *
     * @param by who loaded the newer one
     */
    public record Replacement(String loadId, String replacedLoadId, int lines, String by, Instant at, String reason) {}

    /** The ids of waves of which there are figures. */
    public List<String> waves() {
        rights.reader();
        return jdbc.sql("select distinct wave_id from usage_coverage where wave_id is not null")
                .query(String.class)
                .list();
    }

    /** The periods of a wave, newest first, those that begin before a day. */
    public List<Covered> of(String waveId, LocalDate before, int most) {
        rights.reader();
        return jdbc.sql(
                        """
                        select c.period_from, c.period_until, min(c.vendor) as first_vendor, max(c.vendor) as last_vendor,
                               max(c.definition_version) as version, sum(c.added) as physicians
                          from usage_coverage c
                         where c.wave_id = :wave and c.period_from < cast(:before as date)
                         group by c.period_from, c.period_until
                         order by c.period_from desc, c.period_until desc limit
                        """
                                + " " + most)
                .param("wave", waveId)
                .param("before", before)
                .query((row, number) -> new Covered(
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_until", LocalDate.class),
                        (row.getString("first_vendor").equals(row.getString("last_vendor"))
                                        ? row.getString("last_vendor")
                                        : row.getString("first_vendor") + " and " + row.getString("last_vendor"))
                                + " (" + row.getString("version") + ")",
                        row.getInt("physicians")))
                .list();
    }

    /** How many physicians of a wave are active now. */
    public int active(String waveId) {
        return jdbc.sql("select count(*) from learner_training t where t.wave_id = :wave and "
                        + ActivePhysicians.ACTIVE)
                .param("wave", waveId)
                .param("moment", SqlTime.of(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** Whose place a load took, and who took its place. */
    public List<Replacement> replacements(String loadId) {
        rights.reader();
        return jdbc.sql(
                        """
                        select r.load_id, r.replaced_load_id, r.lines, l.loaded_by, l.loaded_at, l.reason
                          from usage_replacement r join usage_load l on l.id = r.load_id
                         where r.load_id = :id or r.replaced_load_id = :id
                         order by l.loaded_at, r.load_id, r.replaced_load_id limit 200
                        """)
                .param("id", loadId)
                .query((row, number) -> new Replacement(
                        row.getString("load_id"),
                        row.getString("replaced_load_id"),
                        row.getInt("lines"),
                        row.getString("loaded_by"),
                        SqlTime.read(row, "loaded_at"),
                        row.getString("reason")))
                .list();
    }
}
