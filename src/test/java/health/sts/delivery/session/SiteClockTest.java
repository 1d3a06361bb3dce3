package health.sts.delivery.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.shared.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The clocks of a site go forward and back; nobody should stand before a closed door for it. */
class SiteClockTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aTimeThatNeverComesIsRefused() {
        assertThatThrownBy(() -> SiteClock.moment(LocalDateTime.parse("2027-03-14T02:30"), NEW_YORK, "start"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains("start"))
                .hasMessage("There is no 02:30 on Sun 14 Mar 2027 at this site: its clocks go forward from 02:00 to"
                        + " 03:00. Choose a time before 02:00 or from 03:00 on.");
    }

    @Test
    void aTimeThatComesTwiceIsRefused() {
        assertThatThrownBy(() -> SiteClock.moment(LocalDateTime.parse("2026-11-01T01:30"), NEW_YORK, "end"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains("end"))
                .hasMessage("01:30 comes twice on Sun 1 Nov 2026 at this site: its clocks go back from 02:00 to 01:00."
                        + " Choose a time before 01:00 or from 02:00 on, so that nobody comes an hour late.");
    }

    @Test
    void theHoursAroundTheChangesAreTaken() {
        assertThat(SiteClock.moment(LocalDateTime.parse("2027-03-14T01:59"), NEW_YORK, "start"))
                .isEqualTo(Instant.parse("2027-03-14T06:59:00Z"));
        assertThat(SiteClock.moment(LocalDateTime.parse("2027-03-14T03:00"), NEW_YORK, "start"))
                .isEqualTo(Instant.parse("2027-03-14T07:00:00Z"));
        assertThat(SiteClock.moment(LocalDateTime.parse("2026-11-01T00:59"), NEW_YORK, "start"))
                .isEqualTo(Instant.parse("2026-11-01T04:59:00Z"));
        assertThat(SiteClock.moment(LocalDateTime.parse("2026-11-01T02:00"), NEW_YORK, "start"))
                .isEqualTo(Instant.parse("2026-11-01T07:00:00Z"));
    }

    @Test
    void aSessionOverTheChangeNamesBothZones() {
        assertThat(SiteClock.words(
                        Instant.parse("2027-03-14T06:00:00Z"), Instant.parse("2027-03-14T10:00:00Z"), NEW_YORK))
                .isEqualTo("Sun 14 Mar 2027, 01:00 EST to 06:00");
        assertThat(SiteClock.words(
                        Instant.parse("2027-03-14T03:00:00Z"), Instant.parse("2027-03-14T10:00:00Z"), NEW_YORK))
                .isEqualTo("Sat 13 Mar 2027, 22:00 EST to Sun 14 Mar 2027, 06:00 EDT");
    }
}
