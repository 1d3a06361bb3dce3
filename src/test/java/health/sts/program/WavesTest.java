package health.sts.program;

import static health.sts.program.ProgramFixture.CARDIOLOGY;
import static health.sts.program.ProgramFixture.GO_LIVE;
import static health.sts.program.ProgramFixture.TODAY;
import static health.sts.program.ProgramFixture.UROLOGY;
import static health.sts.program.ProgramFixture.ZONE;
import static health.sts.program.ProgramFixture.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.accountability.LedgerEntry;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.MapAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WavesTest {

    private final ProgramFixture here = new ProgramFixture();
    private final Waves waves = here.waves;
    private String program;

    @BeforeEach
    void aProgramme() {
        program = here.northlake().id();
        here.lines.clear();
    }

    @AfterEach
    void closeTheDatabase() {
        here.close();
    }

    @Test
    void aPlannedWaveHasItsSeatsFromTheRoster() {
        WaveView wave = here.wave(program, 3, "LAK");

        assertThat(wave.id()).isEqualTo("W3");
        assertThat(wave.sites()).isEqualTo(Map.of("LAK", "Lakeshore General"));
        assertThat(wave.specialties())
                .extracting(SpecialtyPlan::name)
                .containsExactly("Cardiovascular Disease", "Urology");
        assertThat(wave.seats()).isEqualTo(Map.of(CARDIOLOGY, new Seats(2, 3), UROLOGY, new Seats(2, 2)));
        assertThat(wave.total().learners()).isEqualTo(55);
        assertThat(wave.total().trainerHours()).isEqualByComparingTo("86.25");
        assertThat(wave.formulaVersion()).isEqualTo("D1/1.0");
        assertThat(wave.daysToGo()).isEqualTo(263);
    }

    @Test
    void whatWasPlannedIsReadBackAsItWas() {
        WaveView planned = here.wave(program, 3, "LAK", "SUM");
        assertThat(waves.get("W3"))
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> a.compareTo(b) == 0, BigDecimal.class)
                .isEqualTo(planned);
        assertThat(waves.list()).extracting(WaveView::id).containsExactly("W3");
    }

    @Test
    void planningIsOnRecordAndAnnounced() {
        here.wave(program, 3, "LAK");

        LedgerEntry line = here.lastLine();
        assertThat(line.kind()).isEqualTo(LedgerEntry.Kind.CHANGE);
        assertThat(line.businessKey()).isEqualTo("W3");
        values("new")
                .containsEntry("goLiveDate", "2027-10-02")
                .containsEntry("formula", "D1/1.0")
                .containsKeys("parameters", "plan");
        assertThat(here.events)
                .containsExactly(new WavePlanned(
                        "W3", GO_LIVE, ZONE, Map.of(CARDIOLOGY, new Seats(2, 3), UROLOGY, new Seats(2, 2))));
    }

    @Test
    void aMovedDateTakesItsMilestonesAlongAndIsAnnounced() {
        WaveView wave = here.wave(program, 3, "LAK");
        LocalDate later = GO_LIVE.plusWeeks(4);
        here.events.clear();

        WaveView moved = waves.change("W3", wave.version(), details(later, "LAK"), Set.of());

        assertThat(moved.milestone(MilestoneKind.RECRUITMENT_CLOSES).date())
                .isEqualTo(
                        wave.milestone(MilestoneKind.RECRUITMENT_CLOSES).date().plusWeeks(4));
        assertThat(here.events).containsExactly(new WaveMoved("W3", GO_LIVE, later, ZONE));
        assertThat(here.lastLine().outcome()).isEqualTo("MOVED");
        values("old").containsEntry("goLiveDate", "2027-10-02");
        values("new").containsEntry("goLiveDate", "2027-10-30");
    }

    @Test
    void anotherZoneMovesTheWaveAlthoughTheDateStays() {
        here.wave(program, 3, "LAK");
        ZoneId chicago = ZoneId.of("America/Chicago");
        WaveDetails west =
                new WaveDetails("North", List.of("LAK"), GO_LIVE, chicago, FormulaParameters.DEFAULTS, Map.of());
        waves.change("W3", 0, west, Set.of());
        assertThat(here.events).contains(new WaveMoved("W3", GO_LIVE, GO_LIVE, chicago));
    }

    @Test
    void moreSitesChangeTheSeatsAndNothingElseIsAnnounced() {
        here.wave(program, 3, "LAK");
        here.events.clear();
        waves.change("W3", 0, details(GO_LIVE, "LAK", "SUM"), Set.of());
        assertThat(here.events)
                .containsExactly(
                        new WaveSeatsChanged("W3", Map.of(CARDIOLOGY, new Seats(4, 5), UROLOGY, new Seats(2, 3))));
        assertThat(waves.get("W3").version()).isEqualTo(1);
    }

    @Test
    void aRenamedWaveKeepsItsSeatsWhateverTheRosterSaysNow() {
        here.wave(program, 3, "LAK");
        here.events.clear();
        here.learners.put(CARDIOLOGY, 300);
        WaveView renamed = waves.change("W3", 0, details("Lake", GO_LIVE, Map.of(), "LAK"), Set.of());
        assertThat(renamed.name()).isEqualTo("Lake");
        assertThat(renamed.total().learners()).isEqualTo(55);
        assertThat(waves.countedNow(renamed)).containsEntry(CARDIOLOGY, 300);
        assertThat(here.events).isEmpty();
    }

    @Test
    void savingWithoutAChangeLeavesNoLine() {
        here.wave(program, 3, "LAK");
        here.lines.clear();
        WaveView same = waves.change("W3", 0, details(GO_LIVE, "LAK"), Set.of());
        assertThat(same.version()).isZero();
        assertThat(here.lines).isEmpty();
    }

    @Test
    void recountingTakesTheRosterButLeavesWhatAPersonEntered() {
        waves.plan(program, 3, details("North", GO_LIVE, Map.of(UROLOGY, 20), "LAK"), Set.of());
        here.learners.putAll(Map.of(CARDIOLOGY, 100, UROLOGY, 90));
        here.events.clear();

        WaveView after = waves.recalculateSeats("W3");

        assertThat(after.seats()).isEqualTo(Map.of(CARDIOLOGY, new Seats(5, 6), UROLOGY, new Seats(2, 3)));
        assertThat(after.specialties()).extracting(SpecialtyPlan::entered).containsExactly(false, true);
        assertThat(here.events).containsExactly(new WaveSeatsChanged("W3", after.seats()));
        assertThat(here.lastLine().step()).isEqualTo("recalculateSeats");
    }

    @Test
    void recountingTheSameRosterChangesNothing() {
        here.wave(program, 3, "LAK");
        here.lines.clear();
        assertThat(waves.recalculateSeats("W3").version()).isZero();
        assertThat(here.lines).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndNothingIsLost() {
        here.wave(program, 3, "LAK");
        waves.change("W3", 0, details("First", GO_LIVE, Map.of(), "LAK"), Set.of());
        refused(
                Refusal.Kind.CONFLICT,
                null,
                "Somebody changed wave 3",
                () -> waves.change("W3", 0, details("Second", GO_LIVE, Map.of(), "LAK"), Set.of()));
        assertThat(waves.get("W3").name()).isEqualTo("First");
    }

    @Test
    void aSiteGoesLiveOnceInAProgramme() {
        here.wave(program, 1, "LAK");
        refused(Refusal.Kind.INVALID, "siteIds", "LAK is in wave 1", () -> here.wave(program, 2, "LAK", "SUM"));
        here.wave(program, 2, "SUM");
        refused(
                Refusal.Kind.INVALID,
                "siteIds",
                "SUM is in wave 2",
                () -> waves.change("W1", 0, details(GO_LIVE, "LAK", "SUM"), Set.of()));
    }

    @Test
    void aNumberIsTakenOnceInAProgrammeAndIdsStayApartBetweenProgrammes() {
        here.wave(program, 1, "LAK");
        refused(Refusal.Kind.INVALID, "number", "has a wave 1 already", () -> here.wave(program, 1, "SUM"));
        String other = here.programs
                .create(new ProgramDetails("Other", "Other Health", FormulaParameters.DEFAULTS))
                .id();
        assertThat(here.wave(other, 1, "LAK").id()).startsWith("W1-");
    }

    @Test
    void aDateInThePastMustBeConfirmed() {
        LocalDate past = TODAY.minusDays(75);
        refused(
                Refusal.Kind.INVALID,
                "goLiveDate",
                "is in the past",
                () -> waves.plan(program, 1, details(past, "LAK"), Set.of()));
        WaveView wave = waves.plan(program, 1, details(past, "LAK"), Set.of(WaveWarning.PAST_DATE));
        assertThat(wave.daysToGo()).isEqualTo(-75);
        assertThat(wave.nextMilestone()).map(Milestone::kind).contains(MilestoneKind.REVIEW_90);
        assertThat(here.lastLine().content()).containsEntry("confirmed", List.of("PAST_DATE"));
    }

    @Test
    void aPastWaveCanBeChangedWithoutConfirmingItsDateAgain() {
        LocalDate past = TODAY.minusDays(75);
        waves.plan(program, 1, details(past, "LAK"), Set.of(WaveWarning.PAST_DATE));
        assertThat(waves.change("W1", 0, details("New name", past, Map.of(), "LAK"), Set.of())
                        .name())
                .isEqualTo("New name");
    }

    @Test
    void theChangeoverOfResidentsMustBeConfirmedFromItsFirstToItsLastDay() {
        assertThat(waves.warnings(LocalDate.of(2027, 6, 14), ZONE)).isEmpty();
        assertThat(waves.warnings(LocalDate.of(2027, 6, 15), ZONE)).containsExactly(WaveWarning.RESIDENT_CHANGEOVER);
        assertThat(waves.warnings(LocalDate.of(2027, 7, 31), ZONE)).containsExactly(WaveWarning.RESIDENT_CHANGEOVER);
        assertThat(waves.warnings(LocalDate.of(2027, 8, 1), ZONE)).isEmpty();
        refused(
                Refusal.Kind.INVALID,
                "goLiveDate",
                "changeover of residents",
                () -> waves.plan(program, 1, details(LocalDate.of(2027, 7, 1), "LAK"), Set.of()));
    }

    @Test
    void todayIsNotInThePastAtTheSites() {
        assertThat(waves.warnings(TODAY, ZONE)).isEmpty();
        assertThat(waves.warnings(TODAY, ZoneId.of("Pacific/Kiritimati"))).containsExactly(WaveWarning.PAST_DATE);
    }

    @Test
    void sitesSpecialtiesAndProgrammesMustExist() {
        refused(Refusal.Kind.INVALID, "siteIds", "no active site XXX", () -> here.wave(program, 1, "XXX"));
        refused(Refusal.Kind.INVALID, "siteIds", "at least one site", () -> details(GO_LIVE));
        refused(Refusal.Kind.INVALID, "programId", "Choose the programme", () -> here.wave("PRG-X", 1, "LAK"));
        refused(
                Refusal.Kind.INVALID,
                "learners.207T00000X",
                "no specialty 207T00000X",
                () -> waves.plan(program, 1, details("N", GO_LIVE, Map.of("207T00000X", 3), "LAK"), Set.of()));
        refused(Refusal.Kind.NOT_FOUND, null, "no wave W9", () -> waves.get("W9"));
    }

    @Test
    void onlyAProgrammeManagerPlansNotEvenTheAdministrator() {
        here.wave(program, 1, "LAK");
        here.actor = new Actor("root", Set.of(Role.ADMINISTRATOR, Role.CMIO));
        refused(Refusal.Kind.FORBIDDEN, null, "Only a programme manager", () -> here.wave(program, 2, "SUM"));
        refused(Refusal.Kind.FORBIDDEN, null, "Only a programme manager", () -> waves.recalculateSeats("W1"));
        refused(
                Refusal.Kind.FORBIDDEN,
                null,
                "Only a programme manager",
                () -> waves.change("W1", 0, details(GO_LIVE, "SUM"), Set.of()));
        refused(Refusal.Kind.FORBIDDEN, null, "Only a programme manager", here::northlake);
    }

    private MapAssert<Object, Object> values(String which) {
        return assertThat(here.lastLine().content()).extractingByKey(which).asInstanceOf(InstanceOfAssertFactories.MAP);
    }

    private static void refused(Refusal.Kind kind, String field, String sentence, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.field().orElse(null)).isEqualTo(field);
            assertThat(refusal).hasMessageContaining(sentence);
        });
    }
}
