package health.sts.certification.path;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.certification.Academy;
import health.sts.certification.curriculum.Curricula;
import health.sts.certification.curriculum.Curricula.Publication;
import health.sts.certification.curriculum.CurriculumItem;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.recruitment.Ward;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A major upgrade asks a thousand certified trainers at once to recertify, and nobody waits for it. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeForAllTest {

    private static final int TRAINERS = 1_000;
    private static final int PORTION = 25;
    private static final int MOST_STATEMENTS = 40;

    @Autowired
    Academy academy;

    @Autowired
    Curricula curricula;

    @Autowired
    Certifications certifications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Roster roster;

    Academy.Class school;
    String specialty;

    @BeforeAll
    void certify() {
        school = academy.openWithoutCurriculum();
        specialty = unused();
        academy.as(school.manager(), () -> curricula.publish(content(false)));
        while (certifications.startRequested(TRAINERS) > 0) {
            // What other tests asked for begins before.
        }
        add(
                """
                insert into physician (physician_id, user_id, family_name, given_name, sort_name, specialty_code,
                    site_id, employment, high_acuity, multi_role, privileges_active, clinical_fte, active)
                select :prefix || x, 'up' || :prefix || x, 'Upgrade' || x, 'Given', 'upgrade' || x || '0given', :specialty,
                       :site, 'EMPLOYED', false, false, true, 1.0, true
                  from system_range(1, :count)
                """);
        add(
                """
                insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                    curriculum_version, round_no, state, state_since, created_at, one_at_a_time, version)
                select 'CRT-' || :prefix || x, 'APPOINTED', :prefix || x, 'up' || :prefix || x, :wave, :specialty, :site,
                       1, 1, 'CERTIFIED', :began, :began, 'CRT-' || :prefix || x, 0
                  from system_range(1, :count)
                """);
        add(
                """
                insert into certificate (id, public_id, certification_id, period_no, physician_id, user_id, holder_name,
                    specialty_code, site_id, wave_id, curriculum_version, certified_by, confirmed_by, certified_at,
                    valid_from, valid_until, window_opens, due, key_id, status_index, credential)
                select 'CTF-' || :prefix || x, 'pub-' || :prefix || x, 'CRT-' || :prefix || x, 1, :prefix || x,
                       'up' || :prefix || x, 'Given Upgrade' || x, :specialty, :site, :wave, 1, 'a', 'b', :began, :began,
                       :until, :until, :until, 'test', 10000000 + cast(:number as integer) * 10000 + x, 'a.b.c'
                  from system_range(1, :count)
                """);
    }

    @AfterAll
    void nobodyElseStartsWhatIsLeft() {
        jdbc.sql(
                        """
                        update certification set state = 'WITHDRAWN', one_at_a_time = id
                         where state = 'REQUESTED' and specialty_code = :specialty
                        """)
                .param("specialty", specialty)
                .update();
    }

    @Test
    void aThousandAreAskedInAFewStatementsAndBeginInPortions() {
        Publication upgrade = content(true);
        long began = System.nanoTime();
        Tally tally = Tally.of(() -> academy.as(school.manager(), () -> curricula.publish(upgrade)));
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        System.out.printf("%3d statements, %.2f s: upgrade for %d trainers%n", tally.executes(), seconds, TRAINERS);

        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(requested()).isEqualTo(TRAINERS);
        assertThat(count("select count(*) from certificate_event e join certificate c on c.id = e.certificate_id"
                        + " where e.kind = 'UPGRADE' and c.specialty_code = ?"))
                .isEqualTo(TRAINERS);
        assertThat(running()).isZero();

        began = System.nanoTime();
        assertThat(certifications.startRequested(PORTION)).isEqualTo(PORTION);
        System.out.printf(
                "%.2f s: %d of them begin%n",
                Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0, PORTION);
        assertThat(requested()).isEqualTo(TRAINERS - PORTION);
        assertThat(running()).isEqualTo(PORTION);

        assertThat(certifications.startRequested(PORTION)).isEqualTo(PORTION);
        assertThat(requested()).isEqualTo(TRAINERS - 2 * PORTION);
    }

    /** A specialty that nobody certifies in, for the list of them is read once. */
    private String unused() {
        Map<String, Integer> published = curricula.newest();
        return roster.specialties().stream()
                .map(SpecialtyView::code)
                .filter(code -> !published.containsKey(code) && !code.equals(Ward.UROLOGY))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private Publication content(boolean majorUpgrade) {
        return new Publication(
                specialty,
                majorUpgrade,
                "Version 12 of the EHR",
                "Orders 50 %, notes 50 %",
                null,
                List.of(
                        item("CORE", Kind.COURSE, "16"),
                        item("CLASS", Kind.TRAIN_THE_TRAINER, "10"),
                        item("ORDERS", Kind.SCENARIO, null)));
    }

    private static CurriculumItem item(String code, Kind kind, String hours) {
        return new CurriculumItem(
                code, kind, "Item " + code, null, 1, hours == null ? null : new BigDecimal(hours), true);
    }

    private int requested() {
        return count("select count(*) from certification where state = 'REQUESTED' and reason = 'UPGRADE'"
                + " and specialty_code = ?");
    }

    private int running() {
        return count("select count(*) from ACT_RU_EXECUTION p join certification c on c.id = p.BUSINESS_KEY_"
                + " where p.PARENT_ID_ is null and p.SUPER_EXEC_ is null and c.reason = 'UPGRADE'"
                + " and c.specialty_code = ?");
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(specialty).query(Integer.class).single();
    }

    private void add(String sql) {
        String number = school.staff().n();
        Instant now = clock.instant();
        jdbc.sql(sql.replace(":prefix", "'UPG" + number + "-'").replace(":number", number))
                .param("count", TRAINERS)
                .param("specialty", specialty)
                .param("site", school.staff().site())
                .param("wave", school.staff().wave())
                .param("began", SqlTime.of(now.minus(Duration.ofDays(100))))
                .param("until", SqlTime.of(now.plus(Duration.ofDays(265))))
                .update();
    }
}
