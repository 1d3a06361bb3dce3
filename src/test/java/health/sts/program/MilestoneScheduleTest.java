package health.sts.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MilestoneScheduleTest {

    private static final LocalDate GO_LIVE = LocalDate.of(2027, 10, 2);

    private final MilestoneSchedule schedule = new MilestoneSchedule(null);

    @Test
    void milestonesHangOnTheGoLiveDate() {
        assertThat(date(schedule, MilestoneKind.RECRUITMENT_OPENS)).isEqualTo("2027-01-23");
        assertThat(date(schedule, MilestoneKind.RECRUITMENT_CLOSES)).isEqualTo("2027-04-03");
        assertThat(date(schedule, MilestoneKind.CERTIFICATION_DONE)).isEqualTo("2027-07-10");
        assertThat(date(schedule, MilestoneKind.READINESS_30)).isEqualTo("2027-09-02");
        assertThat(date(schedule, MilestoneKind.GO_LIVE)).isEqualTo(GO_LIVE);
        assertThat(date(schedule, MilestoneKind.REVIEW_90)).isEqualTo("2027-12-31");
    }

    @Test
    void everyKindAppearsOnceInTheOrderOfTime() {
        List<Milestone> all = schedule.of(GO_LIVE);
        assertThat(all).extracting(Milestone::kind).containsExactlyInAnyOrder(MilestoneKind.values());
        assertThat(all).isSortedAccordingTo(Comparator.comparing(Milestone::date));
    }

    @Test
    void aDistanceFromTheSettingsReplacesTheAssumption() {
        MilestoneSchedule set = new MilestoneSchedule(Map.of(MilestoneKind.RECRUITMENT_OPENS, Period.ofWeeks(-40)));
        Milestone opens = milestone(set, MilestoneKind.RECRUITMENT_OPENS);
        assertThat(opens.date()).isEqualTo("2026-12-26");
        assertThat(opens.assumed()).isFalse();
        assertThat(milestone(schedule, MilestoneKind.RECRUITMENT_OPENS).assumed())
                .isTrue();
    }

    @Test
    void distancesReadAsWords() {
        assertThat(milestone(schedule, MilestoneKind.RECRUITMENT_OPENS).distance())
                .isEqualTo("36 weeks before go-live");
        assertThat(milestone(schedule, MilestoneKind.GO_NO_GO).distance()).isEqualTo("7 days before go-live");
        assertThat(milestone(schedule, MilestoneKind.REVIEW_30).distance()).isEqualTo("30 days after go-live");
        assertThat(milestone(schedule, MilestoneKind.GO_LIVE).distance()).isEqualTo("the day itself");
    }

    @Test
    void theAnchorItselfCannotBeMoved() {
        assertThatThrownBy(() -> new MilestoneSchedule(Map.of(MilestoneKind.GO_LIVE, Period.ofDays(1))))
                .hasMessageContaining("go-live is the anchor");
    }

    @Test
    void aDayEndsWhenItEndsAtTheSitesAlsoWhereTheClockChanges() {
        Milestone lastSunday = new Milestone(MilestoneKind.GO_LIVE, LocalDate.of(2027, 10, 31), "", false);
        assertThat(lastSunday.endOfDay(ZoneId.of("Europe/Berlin")).toInstant()).isEqualTo("2027-10-31T23:00:00Z");
    }

    private static LocalDate date(MilestoneSchedule schedule, MilestoneKind kind) {
        return milestone(schedule, kind).date();
    }

    private static Milestone milestone(MilestoneSchedule schedule, MilestoneKind kind) {
        return schedule.of(GO_LIVE).stream()
                .filter(milestone -> milestone.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
