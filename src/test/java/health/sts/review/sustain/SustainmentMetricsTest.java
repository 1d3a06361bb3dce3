package health.sts.review.sustain;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.metric.Metric;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SU1–SU4 on rows: failures, exclusions, nobody, and rows that came later. */
@StsTest
class SustainmentMetricsTest {

    @Autowired
    LiveWave waves;

    @Autowired
    SustainmentMetrics catalog;

    @Autowired
    JdbcClient jdbc;

    private record Rec(String id, String person, int numerator, int denominator, String excluded) {}

    private record Read(List<Rec> records) {

        List<Rec> counted() {
            return records.stream().filter(one -> one.excluded() == null).toList();
        }

        int n() {
            return counted().size();
        }

        int hits() {
            return counted().stream().mapToInt(Rec::numerator).sum();
        }
    }

    @Test
    void aTrainerWhoLostTheCertificateWithinTheYearStaysInTheDenominator() {
        Live live = waves.open(400, 2, 3);
        assertThat(read("SU1", live, 0, 380, live.day(390)).n()).isEqualTo(2);
        assertThat(read("SU1", live, 0, 380, live.day(390)).hits()).isEqualTo(2);
        event(certificate(live, 1), "REVOKED", live.day(100), null);
        Read after = read("SU1", live, 0, 380, live.day(390));
        assertThat(after.n()).isEqualTo(2);
        assertThat(after.hits()).isEqualTo(1);
        event(certificate(live, 2), "SUSPENDED", live.day(300), null);
        assertThat(read("SU1", live, 0, 380, live.day(390)).hits()).isZero();
        event(certificate(live, 2), "REINSTATED", live.day(350), null);
        assertThat(read("SU1", live, 0, 380, live.day(390)).hits()).isEqualTo(1);
    }

    @Test
    void beforeAYearIsOverNobodyCountsForTheListedReason() {
        Live live = waves.open(400, 2, 3);
        Read early = read("SU1", live, 0, 90, live.day(90));
        assertThat(early.n()).isZero();
        assertThat(early.records()).extracting(Rec::excluded).containsOnly(SustainmentSql.TOO_EARLY);
        assertThat(metric("SU1").exclusions()).containsExactly(SustainmentSql.TOO_EARLY);
    }

    @Test
    void whoWasNotCertifiedAtGoLiveIsNotInTheDenominator() {
        Live live = waves.open(400, 2, 3);
        event(certificate(live, 1), "REVOKED", live.day(-10), null);
        assertThat(read("SU1", live, 0, 380, live.day(390)).n()).isEqualTo(1);
    }

    @Test
    void aCertificateThatEndedWithoutANewOneFails() {
        Live live = waves.open(60, 2, 3);
        ends(certificate(live, 1), live.day(20));
        ends(certificate(live, 2), live.day(21));
        assertThat(read("SU2", live, 0, 30, live.day(40)).n()).isEqualTo(2);
        assertThat(read("SU2", live, 0, 30, live.day(40)).hits()).isZero();
        renewed(live, 1, live.day(19));
        assertThat(read("SU2", live, 0, 30, live.day(40)).hits()).isEqualTo(1);
        assertThat(read("SU2", live, 0, 20, live.day(40)).n())
                .as("ended in other days")
                .isZero();
    }

    @Test
    void aRenewalThatCameTooLateIsNoneAndARevokedOneIsListed() {
        Live live = waves.open(60, 2, 3);
        ends(certificate(live, 1), live.day(20));
        ends(certificate(live, 2), live.day(20));
        String second = certificate(live, 2);
        renewed(live, 1, live.day(22));
        event(second, "REVOKED", live.day(10), null);
        Read read = read("SU2", live, 0, 30, live.day(40));
        assertThat(read.n()).isEqualTo(1);
        assertThat(read.hits()).isZero();
        assertThat(read.records()).extracting(Rec::excluded).contains(SustainmentSql.REVOKED);
    }

    @Test
    void aSpecialtyWithTooFewTrainersCountsAndFails() {
        Live live = waves.open();
        assertThat(read("SU3", live, 0, 30, live.day(30)).n()).isEqualTo(2);
        assertThat(read("SU3", live, 0, 30, live.day(30)).hits()).isZero();
        jdbc.sql("update wave set min_trainers = 1 where id = ?")
                .param(live.wave())
                .update();
        assertThat(read("SU3", live, 0, 30, live.day(30)).hits()).isEqualTo(2);
        event(certificate(live, 1), "SUSPENDED", live.day(20), null);
        assertThat(read("SU3", live, 0, 30, live.day(30)).hits()).isEqualTo(1);
        assertThat(read("SU3", live, 0, 30, live.day(19)).hits())
                .as("as of before")
                .isEqualTo(2);
    }

    @Test
    void whoHasProvedNothingForAYearIsInDebt() {
        Live live = waves.open(400, 1, 4);
        Read young = read("SU4", live, 0, 300, live.day(300));
        assertThat(young.n()).isEqualTo(4);
        assertThat(young.hits()).isZero();
        Read old = read("SU4", live, 0, 380, live.day(380));
        assertThat(old.n()).isEqualTo(4);
        assertThat(old.hits()).isEqualTo(4);
        renewed(live, 1, live.day(200));
        assertThat(read("SU4", live, 0, 380, live.day(380)).hits()).isEqualTo(3);
        assertThat(read("SU4", live, 0, 380, live.day(199)).hits())
                .as("as of before")
                .isZero();
        jdbc.sql("update learner_training set state = 'LEFT', state_since = :at where id = :id")
                .param("at", SqlTime.of(live.day(210)))
                .param("id", live.training(1, 2))
                .update();
        assertThat(read("SU4", live, 0, 380, live.day(380)).n()).isEqualTo(3);
        assertThat(read("SU4", live, 0, 380, live.day(209)).n()).isEqualTo(4);
    }

    @Test
    void withoutRecordsNothingCounts() {
        for (Metric metric : catalog.metrics()) {
            assertThat(run(
                                    metric,
                                    List.of("no-such-wave"),
                                    LocalDate.of(2027, 1, 1),
                                    LocalDate.of(2027, 2, 1),
                                    Instant.now())
                            .records())
                    .as(metric.id())
                    .isEmpty();
        }
    }

    private Metric metric(String id) {
        return catalog.metrics().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Read read(String id, Live live, int from, int until, Instant asOf) {
        return run(
                metric(id),
                List.of(live.wave()),
                live.goLive().plusDays(from),
                live.goLive().plusDays(until),
                asOf);
    }

    private Read run(Metric metric, List<String> ids, LocalDate from, LocalDate until, Instant asOf) {
        return new Read(jdbc.sql(metric.sql())
                .param("waves", ids)
                .param("fromDay", from)
                .param("untilDay", until)
                .param("from", SqlTime.of(from.atStartOfDay(LiveWave.ZONE).toInstant()))
                .param("until", SqlTime.of(until.atStartOfDay(LiveWave.ZONE).toInstant()))
                .param("asOf", SqlTime.of(asOf))
                .query((row, i) -> new Rec(
                        row.getString("record_id"),
                        row.getString("person"),
                        row.getInt("numerator"),
                        row.getInt("denominator"),
                        row.getString("excluded")))
                .list());
    }

    private String certificate(Live live, int specialty) {
        return jdbc.sql("select id from certificate where physician_id = :who and period_no = 1")
                .param("who", live.physician(specialty, 1))
                .query(String.class)
                .single();
    }

    private void event(String certificate, String kind, Instant at, Instant ends) {
        jdbc.sql(
                        """
                        insert into certificate_event (id, certificate_id, event_no, kind, cause, reason, done_at, ends_at)
                        values (:id, :certificate, (select coalesce(max(event_no), 0) + 1 from certificate_event
                            where certificate_id = :certificate), :kind, 'MANUAL', 'x', :at,
                            cast(:ends as timestamp with time zone))
                        """)
                .param("id", Ids.next("CEV"))
                .param("certificate", certificate)
                .param("kind", kind)
                .param("at", SqlTime.of(at))
                .param("ends", SqlTime.of(ends))
                .update();
    }

    /** An upgrade ends a certificate earlier; its row may not change. */
    private void ends(String certificate, Instant at) {
        event(certificate, "UPGRADE", at.minusSeconds(86_400 * 30), at);
    }

    private void renewed(Live live, int specialty, Instant at) {
        String way = Ids.next("CRT");
        String id = Ids.next("CTF");
        String before = certificate(live, specialty);
        Stream.of(
                        """
                        insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                            certificate_id, round_no, state, state_since, created_at, one_at_a_time, version)
                        select :way, 'ANNUAL', physician_id, user_id, wave_id, specialty_code, site_id, id, 1, 'CERTIFIED',
                               cast(:at as timestamp with time zone), cast(:at as timestamp with time zone), :way, 0
                          from certificate where id = :before
                        """,
                        """
                        insert into certificate (id, public_id, certification_id, previous_id, period_no, physician_id,
                            user_id, holder_name, specialty_code, site_id, wave_id, curriculum_version, certified_by,
                            confirmed_by, certified_at, valid_from, valid_until, window_opens, due, key_id, status_index,
                            credential)
                        select :id, :id, :way, id, period_no + 1, physician_id, user_id, holder_name, specialty_code, site_id,
                               wave_id, 3, 'm', 'c', cast(:at as timestamp with time zone),
                               cast(:at as timestamp with time zone), cast(:until as timestamp with time zone),
                               cast(:until as timestamp with time zone), cast(:until as timestamp with time zone), 'key',
                               cast(:index as integer), 'jws'
                          from certificate where id = :before
                        """)
                .forEach(sql -> {
                    JdbcClient.StatementSpec statement = jdbc.sql(sql)
                            .param("way", way)
                            .param("before", before)
                            .param("at", SqlTime.of(at));
                    if (sql.contains(":index")) {
                        statement = statement
                                .param("id", id)
                                .param(
                                        "until",
                                        SqlTime.of(at.atOffset(ZoneOffset.UTC)
                                                .plusYears(1)
                                                .toInstant()))
                                .param("index", -Math.abs(id.hashCode()));
                    }
                    statement.update();
                });
        event(before, "SUPERSEDED", at, null);
    }
}
