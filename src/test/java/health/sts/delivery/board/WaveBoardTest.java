package health.sts.delivery.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.program.Waves;
import health.sts.shared.Actor;
import health.sts.shared.HomeFigure;
import health.sts.shared.Ids;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The wave board against rows made by hand: 67 learners of one department, of another one, and one who has left. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaveBoardTest {

    private static final String EYES = "207W00000X";
    private static final int BUDGET = 12;

    @Autowired
    Campus campus;

    @Autowired
    DeliveryBoard board;

    @Autowired
    DeliveryPeople people;

    @Autowired
    DeliveryFigures figures;

    @Autowired
    Waves waves;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc pages;

    @Autowired
    Clock clock;

    Term term;
    String session;

    @BeforeAll
    void aWaveHalfTrained() {
        term = campus.open(60, 60);
        List<String> extras = campus.extras(term, 60);
        session = session("CLASS", "PLANNED", 12, 10);
        String held = session("CLASS", "CLOSED", 12, 12);
        session("CLASS", "CANCELLED", 12, 0);
        session("LAB", "PLANNED", 8, 0);
        extras.subList(0, 10).forEach(id -> seat(session, id, 0));
        seat(session, extras.get(10), 1);
        extras.subList(20, 40).forEach(id -> put(id, "class_at = current_timestamp"));
        extras.subList(20, 35).forEach(id -> event(held, id, "ATTENDED", 0));
        event(held, extras.get(40), "NO_SHOW", 0);
        event(held, extras.get(41), "NO_SHOW", 0);
        event(held, extras.get(41), "ATTENDED", 60);
        tests(extras);
        extras.subList(20, 25).forEach(id -> put(id, "access = 'ELIGIBLE', missing = 'NONE'"));
        put(extras.get(50), "specialty_code = '" + EYES + "'");
        put(extras.get(59), "state = 'LEFT', attempts = 1");
        attempt(extras.get(59), 1, false, null);
    }

    /** Ten passed the first attempt, one of them by a correction and one who failed it again later; two did not. */
    private void tests(List<String> extras) {
        extras.subList(20, 30).forEach(id -> put(id, "attempts = 1, passed_at = current_timestamp"));
        extras.subList(20, 29).forEach(id -> attempt(id, 1, true, null));
        put(extras.get(28), "attempts = 2");
        attempt(extras.get(28), 2, false, null);
        attempt(extras.get(29), 1, true, attempt(extras.get(29), 1, false, null));
        put(extras.get(30), "attempts = 2, passed_at = current_timestamp");
        attempt(extras.get(30), 1, false, attempt(extras.get(30), 1, true, null));
        attempt(extras.get(30), 2, true, null);
        put(extras.get(31), "attempts = 3");
        for (int number = 1; number <= 3; number++) {
            attempt(extras.get(31), number, false, null);
        }
    }

    private String attempt(String training, int number, boolean passed, String corrects) {
        String id = Ids.next("ATT");
        jdbc.sql(
                        """
                        insert into test_attempt (id, training_id, attempt_no, score, passed, rule, taken_at, corrects,
                            recorded_by, recorded_at)
                        values (:id, :training, :number, 80, :passed, 'proficiency-result 1', :at, :corrects, 'test', :at)
                        """)
                .param("id", id)
                .param("training", training)
                .param("number", number)
                .param("passed", passed)
                .param("corrects", corrects)
                .param("at", SqlTime.of(clock.instant()))
                .update();
        return id;
    }

    @Test
    void countsAreThoseOfTheRecords() {
        BoardCounts total = overview(term.programManager()).matrix().total();
        assertThat(total).isEqualTo(new BoardCounts(66, 30, 20, 11, 61, 13, 10, 1, 17, 1));
    }

    @Test
    void theMatrixHasARowForEachSpecialtyWithALetter() {
        BoardMatrix matrix = overview(term.cmio()).matrix();
        assertThat(matrix.rows())
                .extracting(BoardMatrix.Row::specialtyName)
                .containsExactly("Ophthalmology", "Urology");
        BoardCounts eyes = matrix.rows().get(0).total();
        assertThat(eyes.learners()).isEqualTo(1);
        assertThat(board.reach(Measure.TRAINED, eyes)).isEqualTo(Reach.FEW);
        assertThat(board.reach(Measure.TRAINED, BoardCounts.NONE)).isNull();
        assertThat(matrix.siteTotals()).containsExactly(matrix.total());
    }

    @Test
    void capacityTellsWhoFindsNoSeat() {
        CapacityRow row = overview(term.trainingManager()).capacity().get(1);
        assertThat(row.classesPlanned()).isEqualTo(2);
        assertThat(row.classSeats()).isEqualTo(24);
        assertThat(row.labsPlanned()).isEqualTo(1);
        assertThat(row.freeSeats()).isEqualTo(2);
        assertThat(row.unregistered()).isEqualTo(35);
        assertThat(row.seatsMissing()).isTrue();
        assertThat(row.classesNeeded()).isPositive();
    }

    @Test
    void theListHasExactlyThePeopleBehindTheNumber() {
        BoardCounts total = overview(term.auditor()).matrix().total();
        assertThat(total(People.REGISTERED)).isEqualTo(total.registered());
        assertThat(total(People.UNREGISTERED)).isEqualTo(total.learners() - total.registered());
        assertThat(total(People.TRAINED)).isEqualTo(total.trained());
        assertThat(total(People.PASSED)).isEqualTo(total.passed());
        assertThat(total(People.BLOCKED)).isEqualTo(total.blocked());
        assertThat(total(People.ELIGIBLE)).isEqualTo(total.learners() - total.blocked());
        assertThat(total(People.TESTED)).isEqualTo(total.tested());
        assertThat(total(People.FIRST_PASSED)).isEqualTo(total.firstPassed());
        assertThat(total(People.FIRST_FAILED)).isEqualTo(total.tested() - total.firstPassed());
        assertThat(total(People.ABSENT)).isEqualTo(total.absent());
        assertThat(total(People.LEFT)).isEqualTo(total.left());
    }

    @Test
    void aChiefSeesTheirOwnDepartmentOnly() {
        DeliveryBoard.Overview own = overview(term.chief());
        assertThat(own.matrix().total().learners()).isEqualTo(65);
        assertThat(own.matrix().rows()).hasSize(1);
        assertThat(own.capacity()).isEmpty();
        Term other = campus.open();
        assertThat(overview(other.chief(), term.wave()).matrix().empty()).isTrue();
        assertThat(campus.as(
                        other.chief(), () -> people.page(filter(People.ALL), 50).total()))
                .isZero();
        assertThat(campus.as(
                        term.chief(), () -> people.page(filter(People.ALL), 50).total()))
                .isEqualTo(65);
    }

    @Test
    void thePageKeepsTheBudgetAndNamesItsNumbers() throws Exception {
        keepsTheBudget("/delivery?wave=" + term.wave(), term.programManager(), Role.PROGRAM_MANAGER)
                .andExpect(content().string(containsString("30.3 % (20 of 66)")))
                .andExpect(content().string(containsString("76.9 % (10 of 13)")))
                .andExpect(content().string(containsString("5.9 % (1 of 17)")))
                .andExpect(content().string(containsString("33 seats short")));
        keepsTheBudget("/delivery?wave=" + term.wave() + "&show=BLOCKED", term.chief(), Role.DEPT_CHIEF)
                .andExpect(content().string(not(containsString("Ophthalmology"))));
        keepsTheBudget("/delivery/people?wave=" + term.wave(), term.programManager(), Role.PROGRAM_MANAGER)
                .andExpect(content().string(containsString("66 people")))
                .andExpect(content().string(containsString("More people")));
        keepsTheBudget(
                        "/delivery/people?show=UNTRAINED&missing=PRIVACY&site=" + term.site() + "&specialty="
                                + term.specialty() + "&wave=" + term.wave(),
                        term.chief(),
                        Role.DEPT_CHIEF)
                .andExpect(content().string(containsString("45 people")));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        Set<String> seen = new TreeSet<>();
        campus.as(term.cmio(), () -> {
            PeopleFilter next = filter(People.ALL);
            while (next != null) {
                DeliveryPeople.Page page = people.page(next, 25);
                page.rows()
                        .forEach(row -> assertThat(seen.add(row.physicianId())).isTrue());
                next = page.next() == null ? null : next.after(page.next());
            }
        });
        assertThat(seen).hasSize(66);
    }

    @Test
    void theFileHasEverybodyGuardsFormulasAndIsOnRecord() throws Exception {
        jdbc.sql("update physician set family_name = '=1+1', given_name = '=cmd' where physician_id = :id")
                .param("id", term.extra(60))
                .update();
        String file = perform(get("/delivery/people.csv?show=LEFT&wave=" + term.wave()), term.auditor(), Role.AUDITOR)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(file.lines()).hasSize(2);
        assertThat(file).contains("Dr. =cmd =1+1").startsWith("training,physician_id");
        assertThat(jdbc.sql("select count(*) from ledger_line where step = 'exportDelivery' and subject_id = :wave")
                        .param("wave", term.wave())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void wrongAndEmptyAnswersAreSentences() throws Exception {
        perform(get("/delivery?wave=W-NOBODY"), term.cmio(), Role.CMIO)
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no wave W-NOBODY.")));
        perform(get("/delivery/people"), term.cmio(), Role.CMIO).andExpect(status().isNotFound());
        perform(get("/delivery/people?show=NONSENSE&wave=" + term.wave()), term.cmio(), Role.CMIO)
                .andExpect(status().isBadRequest());
        perform(get("/delivery/people?site=NOWHERE&wave=" + term.wave()), term.cmio(), Role.CMIO)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody fits")));
        perform(get("/delivery/people?after=" + "x".repeat(5_000) + "&wave=" + term.wave()), term.cmio(), Role.CMIO)
                .andExpect(status().isOk());
        Term closed = campus.prepare(0, 60);
        perform(get("/delivery?wave=" + closed.wave()), closed.cmio(), Role.CMIO)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("not open for training yet")))
                .andExpect(content().string(not(containsString("/delivery/opening"))));
    }

    @Test
    void onlyWhoAnswersForOthersMayReadIt() throws Exception {
        for (Role role : List.of(Role.PHYSICIAN, Role.PEER_TRAINER, Role.FINANCE_MANAGER, Role.COMPLIANCE)) {
            perform(get("/delivery?wave=" + term.wave()), term.p(1), role).andExpect(status().isForbidden());
            perform(get("/delivery/people.csv?wave=" + term.wave()), term.p(1), role)
                    .andExpect(status().isForbidden());
        }
        perform(get("/delivery/opening?wave=" + term.wave()), term.chief(), Role.DEPT_CHIEF)
                .andExpect(status().isForbidden());
    }

    @Test
    void aWaveIsOpenedAfterAQuestion() throws Exception {
        Term closed = campus.prepare(0, 60);
        String page = "/delivery/opening?wave=" + closed.wave();
        perform(get("/delivery?wave=" + closed.wave()), closed.trainingManager(), Role.TRAINING_MANAGER)
                .andExpect(content().string(containsString("/delivery/opening")));
        perform(get(page), closed.trainingManager(), Role.TRAINING_MANAGER)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("7 active physicians")));
        perform(
                        post("/delivery/opening").param("wave", closed.wave()).with(csrf()),
                        closed.trainingManager(),
                        Role.TRAINING_MANAGER)
                .andExpect(redirectedUrl("/delivery?opened&wave=" + closed.wave()));
        perform(get(page), closed.trainingManager(), Role.TRAINING_MANAGER)
                .andExpect(redirectedUrl("/delivery?wave=" + closed.wave()));
        perform(
                        post("/delivery/opening").param("wave", closed.wave()).with(csrf()),
                        closed.trainingManager(),
                        Role.TRAINING_MANAGER)
                .andExpect(status().isConflict());
    }

    @Test
    void homePagesSayHowManyAreTrained() {
        String number = "/delivery?wave=" + term.wave();
        assertThat(figure(term.cmio(), Role.CMIO, number).value()).isEqualTo("30.3 % (20 of 66)");
        assertThat(figure(term.chief(), Role.DEPT_CHIEF, number).value()).isEqualTo("30.8 % (20 of 65)");
        assertThat(figures.forActor(new Actor(term.p(1), Set.of(Role.PHYSICIAN))))
                .isEmpty();
    }

    private HomeFigure figure(String user, Role role, String link) {
        return figures.forActor(new Actor(user, Set.of(role))).stream()
                .filter(figure -> figure.link().equals(link))
                .findFirst()
                .orElseThrow();
    }

    private DeliveryBoard.Overview overview(String user) {
        return overview(user, term.wave());
    }

    private DeliveryBoard.Overview overview(String user, String wave) {
        return campus.as(user, () -> board.overview(waves.get(wave)));
    }

    private int total(People who) {
        return campus.as(term.auditor(), () -> people.page(filter(who), 50).total());
    }

    private PeopleFilter filter(People who) {
        return new PeopleFilter(term.wave(), null, null, who, null, null);
    }

    private ResultActions keepsTheBudget(String page, String who, Role role) throws Exception {
        ResultActions[] shown = new ResultActions[1];
        Tally tally = Tally.of(() -> shown[0] = perform(get(page), who, role).andExpect(status().isOk()));
        System.out.printf("%3d statements: %s as %s%n", tally.executes(), page, role);
        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(BUDGET);
        return shown[0];
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, String who, Role role) throws Exception {
        return pages.perform(request.with(user(who).roles(role.group())).accept(MediaType.TEXT_HTML, MediaType.ALL));
    }

    private String session(String kind, String state, int capacity, int taken) {
        String id = Ids.next("SES");
        jdbc.sql(
                        """
                        insert into training_session (id, wave_id, specialty_code, kind, site_id, link, starts_at, ends_at,
                            zone, capacity, lead_physician_id, lead_user_id, co_user_id, state, sequence, taken, waiting,
                            next_waiting, check_in_secret, planned_by, planned_at, version)
                        values (:id, :wave, :specialty, :kind, :site, 'https://meet.example', :from, :until,
                            'America/New_York', :capacity, 'PHY', 'lead', 'co', :state, 0, :taken, 0, 1, 'secret', 'test',
                            :now, 0)
                        """)
                .param("id", id)
                .param("wave", term.wave())
                .param("specialty", term.specialty())
                .param("kind", kind)
                .param("site", term.site())
                .param("from", SqlTime.of(clock.instant().plus(Duration.ofDays(10))))
                .param(
                        "until",
                        SqlTime.of(clock.instant().plus(Duration.ofDays(10)).plus(Duration.ofHours(4))))
                .param("capacity", capacity)
                .param("state", state)
                .param("taken", taken)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return id;
    }

    private void seat(String session, String training, int waiting) {
        jdbc.sql(
                        """
                        insert into seat (session_id, training_id, physician_id, user_id, kind, waiting_no, booked_by,
                            booked_at)
                        values (:session, :training, 'PHY', 'user', 'CLASS', :waiting, 'test', :now)
                        """)
                .param("session", session)
                .param("training", training)
                .param("waiting", waiting)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private void event(String session, String training, String kind, int laterSeconds) {
        Instant at = clock.instant().plusSeconds(laterSeconds);
        jdbc.sql(
                        """
                        insert into seat_event (id, session_id, training_id, kind, done_by, done_at)
                        values (:id, :session, :training, :kind, 'test', :at)
                        """)
                .param("id", Ids.next("STE"))
                .param("session", session)
                .param("training", training)
                .param("kind", kind)
                .param("at", SqlTime.of(at))
                .update();
    }

    private void put(String training, String set) {
        jdbc.sql("update learner_training set " + set + " where id = :id")
                .param("id", training)
                .update();
    }
}
