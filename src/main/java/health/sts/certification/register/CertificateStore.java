package health.sts.certification.register;

import health.sts.certification.register.CertificateDesk.Cause;
import health.sts.certification.register.CertificateView.Event;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates and their events; rows are added, never changed. */
@Component
class CertificateStore {

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Certificate get(String id, Instant at) {
        return one("c.id = :value", id, at).orElseThrow(() -> Refusal.notFound("There is no certificate " + id + "."));
    }

    Optional<Certificate> ofPublicId(String publicId, Instant at) {
        return one("c.public_id = :value", publicId, at);
    }

    Optional<Certificate> ofCertification(String certificationId, Instant at) {
        return one("c.certification_id = :value", certificationId, at);
    }

    List<Certificate> ofPhysician(String physicianId, Instant at) {
        return all("c.physician_id = :value", physicianId, at);
    }

    List<Certificate> ofUser(String userId, Instant at) {
        return all("c.user_id = :value", userId, at);
    }

    /** The newest period of a holder, read under its lock. */
    Optional<Certificate> lockNewest(String physicianId, String specialtyCode, Instant at) {
        return jdbc.sql(
                        """
                        select id from certificate where physician_id = :physician and specialty_code = :specialty
                         order by period_no desc limit 1
                        """)
                .param("physician", physicianId)
                .param("specialty", specialtyCode)
                .query(String.class)
                .optional()
                .map(id -> lock(id, at));
    }

    /**
     * The certificate as it stands once nobody else is changing it. Its own row may only be added and read, so the row of
     * its certification is what is locked. What somebody else did while the lock was waited for counts, although it
     * happened after the moment of asking.
     */
    Certificate lock(String id, Instant at) {
        jdbc.sql(
                        """
                        select id from certification
                         where id = (select certification_id from certificate where id = :id) for update
                        """)
                .param("id", id)
                .query(String.class)
                .optional();
        return get(id, laterOf(at, id));
    }

    private Instant laterOf(Instant at, String id) {
        return jdbc.sql("select max(done_at) as last from certificate_event where certificate_id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(SqlTime.read(row, "last")))
                .single()
                .filter(last -> last.isAfter(at))
                .orElse(at);
    }

    void lockCertification(String certificationId) {
        jdbc.sql("select id from certification where id = :id for update")
                .param("id", certificationId)
                .query(String.class)
                .optional();
    }

    void insert(NewCertificate one) {
        jdbc.sql(
                        """
                        insert into certificate (id, public_id, certification_id, previous_id, period_no, physician_id,
                            user_id, holder_name, specialty_code, site_id, wave_id, curriculum_version, certified_by,
                            confirmed_by, certified_at, valid_from, valid_until, window_opens, due, key_id,
                            status_index, credential)
                        values (:id, :publicId, :certification, :previous, :period, :physician, :user, :holder,
                            :specialty, :site, :wave, :curriculum, :certifiedBy, :confirmedBy, :validFrom, :validFrom,
                            :validUntil, :windowOpens, :validUntil, :key, :index, :credential)
                        """)
                .param("id", one.id())
                .param("publicId", one.publicId())
                .param("certification", one.trainee().certificationId())
                .param("previous", one.previousId())
                .param("period", one.period())
                .param("physician", one.trainee().physicianId())
                .param("user", one.trainee().userId())
                .param("holder", one.holderName())
                .param("specialty", one.trainee().specialtyCode())
                .param("site", one.trainee().siteId())
                .param("wave", one.trainee().waveId())
                .param("curriculum", one.trainee().curriculumVersion())
                .param("certifiedBy", one.certifiedBy())
                .param("confirmedBy", one.confirmedBy())
                .param("validFrom", SqlTime.of(one.validity().from()))
                .param("validUntil", SqlTime.of(one.validity().until()))
                .param("windowOpens", SqlTime.of(one.validity().windowOpens()))
                .param("key", one.signed().keyId())
                .param("index", one.signed().statusIndex())
                .param("credential", one.signed().jws())
                .update();
    }

    void insert(String certificateId, Event event) {
        jdbc.sql(
                        """
                        insert into certificate_event (id, certificate_id, event_no, kind, cause, reason, rule, done_by,
                            done_in_role, done_at)
                        values (:id, :certificate, (select coalesce(max(event_no), 0) + 1 from certificate_event
                            where certificate_id = :certificate), :kind, :cause, :reason, :rule, :by, :role, :at)
                        """)
                .param("id", Ids.next("CEV"))
                .param("certificate", certificateId)
                .param("kind", event.kind())
                .param("cause", event.cause().name())
                .param("reason", event.reason())
                .param("rule", event.rule())
                .param("by", event.by())
                .param("role", event.role())
                .param("at", SqlTime.of(event.at()))
                .update();
    }

    /** Events by certificate, in order; one statement. */
    Map<String, List<Event>> events(Collection<String> certificateIds) {
        if (certificateIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from certificate_event where certificate_id in (:ids) order by certificate_id, event_no")
                .param("ids", certificateIds)
                .query((row, number) -> Map.entry(row.getString("certificate_id"), event(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Optional<Certificate> one(String condition, String value, Instant at) {
        return all(condition, value, at).stream().findFirst();
    }

    private List<Certificate> all(String condition, String value, Instant at) {
        return jdbc.sql("select * from " + Standing.among(condition)
                        + " order by s.certified_at desc, s.period_no desc, s.id desc")
                .param("value", value)
                .param("at", SqlTime.of(at))
                .query(Certificate::of)
                .list();
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getString("kind"),
                Cause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getString("rule"),
                row.getString("done_by"),
                row.getString("done_in_role"),
                SqlTime.read(row, "done_at"));
    }
}
