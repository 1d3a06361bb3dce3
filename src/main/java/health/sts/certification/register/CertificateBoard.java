package health.sts.certification.register;

import health.sts.certification.CertificateStatus;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as lists: page by page, and whole as a file. */
@Service
@Transactional(readOnly = true)
public class CertificateBoard {

    /** How many certificates a page shows. */
    public static final int PAGE = 50;

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final SystemSettings system;
    private final Clock clock;

    CertificateBoard(JdbcClient jdbc, Roster roster, SystemSettings system, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.system = system;
        this.clock = clock;
    }

    /** Newest first, one more than a page where there is a next one. */
    public List<CertificateLine> list(CertificateSearch search) {
        return lines(search, PAGE + 1, specialties());
    }

    /** Every certificate of a search, one after the other. */
    public void each(CertificateSearch search, Consumer<CertificateLine> taker) {
        Map<String, String> specialties = specialties();
        CertificateSearch next = search.after(null);
        List<CertificateLine> lines;
        do {
            lines = lines(next, BATCH, specialties);
            lines.forEach(taker);
            next = lines.isEmpty()
                    ? next
                    : next.after(lines.get(lines.size() - 1).id());
        } while (lines.size() == BATCH);
    }

    private List<CertificateLine> lines(CertificateSearch search, int most, Map<String, String> specialties) {
        Map<String, Object> params = new HashMap<>();
        String certificates = Standing.among(inside(search, params));
        params.put("at", SqlTime.of(clock.instant()));
        return jdbc.sql("select s.id, s.holder_name, s.physician_id, s.specialty_code, s.wave_id, s.period_no,"
                        + " s.curriculum_version, s.status, s.superseded, s.valid_from, s.ends_at from " + certificates
                        + " where " + outside(search, params) + " order by s.certified_at desc, s.id desc limit "
                        + most)
                .params(params)
                .query((row, number) -> new CertificateLine(
                        row.getString("id"),
                        row.getString("holder_name"),
                        row.getString("physician_id"),
                        row.getString("specialty_code"),
                        specialties.getOrDefault(row.getString("specialty_code"), row.getString("specialty_code")),
                        row.getString("wave_id"),
                        row.getInt("period_no"),
                        row.getInt("curriculum_version"),
                        CertificateStatus.valueOf(row.getString("status")),
                        row.getBoolean("superseded"),
                        SqlTime.read(row, "valid_from"),
                        SqlTime.read(row, "ends_at")))
                .list();
    }

    /** What can be said of a certificate without its events. */
    private static String inside(CertificateSearch search, Map<String, Object> params) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        if (search.text() != null) {
            where.add("(c.id = :text or c.physician_id = :text or lower(c.holder_name) like :like)");
            params.put("text", search.text());
            params.put("like", search.nameLike());
        }
        if (search.specialtyCode() != null) {
            where.add("c.specialty_code = :specialty");
            params.put("specialty", search.specialtyCode());
        }
        if (search.waveId() != null) {
            where.add("c.wave_id = :wave");
            params.put("wave", search.waveId());
        }
        if (search.after() != null) {
            where.add("(c.certified_at, c.id) < (select a.certified_at, a.id from certificate a where a.id = :after)");
            params.put("after", search.after());
        }
        return String.join(" and ", where);
    }

    private String outside(CertificateSearch search, Map<String, Object> params) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        if (!search.earlierToo()) {
            where.add("not s.superseded");
        }
        if (search.status() != null) {
            where.add("s.status = :status");
            params.put("status", search.status().name());
        }
        if (search.ending() != null) {
            Instant end = clock.instant()
                    .atZone(system.timeZone())
                    .toLocalDate()
                    .plusDays(search.ending() + 1L)
                    .atStartOfDay(system.timeZone())
                    .toInstant();
            where.add(Standing.CURRENT + " and s.ends_at < :end");
            params.put("end", SqlTime.of(end));
        }
        return String.join(" and ", where);
    }

    private Map<String, String> specialties() {
        return roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
    }
}
