package health.sts.review.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.TicketCategory;
import health.sts.review.ticket.ImportedTicket.Fate;
import health.sts.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entering, resolving, correcting and importing tickets; who may, and what stays on record. */
@StsTest
class TicketsTest {

    private static final String HEAD =
            "external_id,opened_at,category,severity,title,physician,wave,specialty,site,resolved_at,resolution\n";

    @Autowired
    LiveWave waves;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketBoard board;

    @Autowired
    TicketImports imports;

    @Autowired
    TicketFacts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Live live;

    @BeforeEach
    void aWaveThatIsLive() {
        live = waves.open(20, 2, 6);
    }

    @Test
    void aPhysicianEntersForThemselvesWhateverTheFormSays() {
        String id = waves.as(live.user(1, 2), () -> tickets.open(gap(live.physician(2, 3), "WRONG", "WRONG", "WRONG")));
        TicketView ticket = get(id);
        assertThat(ticket.physicianId()).isEqualTo(live.physician(1, 2));
        assertThat(ticket.waveId()).isEqualTo(live.wave());
        assertThat(ticket.specialtyCode()).isEqualTo(live.specialty(1));
        assertThat(ticket.siteId()).isEqualTo(live.site());
    }

    @Test
    void othersNameWhomItConcernsOrChooseThePlace() {
        String named = waves.as(live.trainer(1), () -> tickets.open(gap(live.user(2, 4), null, null, null)));
        assertThat(get(named).specialtyCode()).isEqualTo(live.specialty(2));

        String chosen = waves.as(
                live.programManager(), () -> tickets.open(gap("", live.wave(), live.specialty(2), live.site())));
        assertThat(get(chosen).physicianId()).isNull();

        invalid("physician", gap("nobody.of.this.name", null, null, null));
        invalid("wave", gap("", "W-NONE", live.specialty(1), live.site()));
        invalid("specialty", gap("", live.wave(), "", live.site()));
        invalid("site", gap("", live.wave(), live.specialty(1), null));
        invalid("title", new NewTicket(TicketCategory.DEFECT, Severity.MINOR, "", "", "", "", "  ", ""));
        invalid("category", new NewTicket(null, Severity.MINOR, "", "", "", "", "Title", ""));
        invalid("severity", new NewTicket(TicketCategory.DEFECT, null, "", "", "", "", "Title", ""));
        assertThatThrownBy(() -> waves.as(live.auditor(), () -> tickets.open(gap(live.user(1, 2), null, null, null))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void everyStepStaysWithWhoWhenAndTheOldValue() {
        String id = waves.as(live.user(1, 2), () -> tickets.open(gap(null, null, null, null)));
        waves.as(live.trainer(1), () -> tickets.resolve(id, "Showed the order set at the elbow"));
        waves.as(live.user(1, 2), () -> tickets.reopen(id, "It is gone after the night"));
        waves.as(live.trainingManager(), () -> tickets.correct(id, TicketCategory.DEFECT, "The build was at fault"));

        List<TicketEvent> events = get(id).events();
        assertThat(events)
                .extracting(TicketEvent::kind)
                .containsExactly(
                        TicketEventKind.OPENED,
                        TicketEventKind.RESOLVED,
                        TicketEventKind.REOPENED,
                        TicketEventKind.CATEGORY_CORRECTED);
        assertThat(events)
                .extracting(TicketEvent::by)
                .containsExactly(live.user(1, 2), live.trainer(1), live.user(1, 2), live.trainingManager());
        assertThat(events.get(3).change()).isEqualTo("from Training gap to Defect");
        assertThat(get(id).state()).isEqualTo(TicketState.OPEN);
        assertThat(jdbc.sql("select count(*) from ledger_line where business_key = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        assertThatThrownBy(() -> jdbc.sql("update ticket_event set reason = 'another' where ticket_id = :id")
                        .param("id", id)
                        .update())
                .hasStackTraceContaining("ticket_event");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        String id = waves.as(live.user(1, 2), () -> tickets.open(gap(null, null, null, null)));
        assertThatThrownBy(() -> waves.as(live.user(1, 2), () -> tickets.resolve(id, "Found it myself")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> waves.as(live.trainer(1), () -> tickets.resolve(id, "ok")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> waves.as(live.trainer(1), () -> tickets.reopen(id, "Not resolved yet")))
                .hasMessageContaining("is open");
        assertThatThrownBy(() -> waves.as(
                        live.trainer(1), () -> tickets.correct(id, TicketCategory.TRAINING_GAP, "The same again")))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> waves.as(
                        live.user(1, 2), () -> tickets.correct(id, TicketCategory.ACCESS, "I think so myself")))
                .isInstanceOf(Refusal.class);
        waves.as(live.trainer(1), () -> tickets.resolve(id, "Showed it at the elbow"));
        assertThatThrownBy(() -> waves.as(live.trainer(1), () -> tickets.resolve(id, "Showed it twice")))
                .hasMessageContaining("resolved already");
        assertThatThrownBy(() -> waves.as(live.user(1, 3), () -> tickets.reopen(id, "None of my business")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoOverseesReadsAllOthersTheirOwn() {
        String mine = waves.as(live.user(1, 2), () -> tickets.open(gap(null, null, null, null)));
        String forMe = waves.as(live.trainer(1), () -> tickets.open(gap(live.user(1, 2), null, null, null)));
        String other = waves.as(live.user(2, 2), () -> tickets.open(gap(null, null, null, null)));

        assertThat(listed(live.user(1, 2), null)).containsExactlyInAnyOrder(mine, forMe);
        assertThat(listed(live.auditor(), null)).containsExactlyInAnyOrder(mine, forMe, other);
        assertThatThrownBy(() -> waves.as(live.user(1, 2), () -> board.get(other)))
                .isInstanceOf(Refusal.class);
        waves.as(live.trainer(1), () -> tickets.resolve(mine, "Showed it at the elbow"));
        assertThat(listed(live.cmio(), TicketState.OPEN)).containsExactlyInAnyOrder(forMe, other);
    }

    @Test
    void aLongListGoesOnWhereThePageBeforeEnded() {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < TicketBoard.PAGE + 7; i++) {
            file.append(line("P" + i, "TRAINING_GAP", "4", live.user(1, 4), ""));
        }
        load(file.toString());
        TicketSearch search = new TicketSearch(live.wave(), null, null, null, null, null);
        List<TicketView> first = waves.as(live.auditor(), () -> board.list(search));
        assertThat(first).hasSize(TicketBoard.PAGE + 1);
        List<TicketView> second = waves.as(
                live.auditor(),
                () -> board.list(search.from(first.get(TicketBoard.PAGE - 1).id())));
        assertThat(second).hasSize(7);
        List<TicketView> all = new ArrayList<>();
        waves.as(live.auditor(), () -> board.each(search, all::add));
        assertThat(all).hasSize(TicketBoard.PAGE + 7).extracting(TicketView::id).doesNotHaveDuplicates();
    }

    @Test
    void aFileIsShownFirstTakenOnceAndKnownAfterwards() {
        String text = HEAD
                + line("A", "TRAINING_GAP", "3", live.user(1, 2), "")
                + line("B", "NONSENSE", "3", live.user(1, 2), "")
                + line("C", "DEFECT", "5", live.user(1, 2), "")
                + line("A", "DEFECT", "2", live.user(1, 2), "")
                + line("D", "ACCESS", "2", "nobody.of.this.name", "")
                + line("E", "TRAINING_GAP", "1", live.user(2, 2), at(1))
                + "%s-F,%s,ENHANCEMENT,4,\"A wish\",,%s,%s,%s,,\n"
                        .formatted(live.n(), at(2), live.wave(), live.specialty(2), live.site());
        String id = waves.as(live.trainingManager(), () -> imports.preview("desk.csv", bytes(text)));

        TicketImportView preview = waves.as(live.trainingManager(), () -> imports.view(id, 0));
        assertThat(preview.applied()).isFalse();
        assertThat(preview.taken()).isEqualTo(3);
        assertThat(preview.refused()).isEqualTo(4);
        assertThat(preview.shown().get(1).sentence()).startsWith("Column category:");
        assertThat(preview.shown().get(2).sentence()).startsWith("Column severity:");
        assertThat(preview.shown().get(3).sentence()).contains("line 2 has the same id");
        assertThat(preview.shown().get(4).sentence()).startsWith("Column physician:");
        assertThat(listed(live.auditor(), null)).isEmpty();

        waves.as(live.trainingManager(), () -> imports.apply(id));
        waves.as(live.trainingManager(), () -> imports.apply(id));
        assertThat(listed(live.auditor(), null)).hasSize(3);
        TicketImportView done = waves.as(live.trainingManager(), () -> imports.view(id, 0));
        assertThat(done.applied()).isTrue();
        assertThat(done.shown())
                .extracting(ImportedTicket::fate)
                .containsExactly(
                        Fate.TAKEN, Fate.REFUSED, Fate.REFUSED, Fate.REFUSED, Fate.REFUSED, Fate.TAKEN, Fate.TAKEN);
        TicketView resolved = get(done.shown().get(5).ticketId());
        assertThat(resolved.state()).isEqualTo(TicketState.RESOLVED);
        assertThat(resolved.events()).hasSize(2).allMatch(event -> id.equals(event.importId()));

        TicketImportView again = load(text);
        assertThat(again.taken()).isZero();
        assertThat(again.known()).isEqualTo(3);
        assertThat(listed(live.auditor(), null)).hasSize(3);
    }

    @Test
    void aLaterFileResolvesWhatIsOpenHereAndNothingElse() {
        String user = live.user(1, 2);
        TicketImportView first = load(HEAD
                + line("A", "DEFECT", "3", user, "")
                + line("B", "DEFECT", "1", user, "")
                + line("C", "DEFECT", "3", user, ""));
        String id = first.shown().get(0).ticketId();
        String later = HEAD
                + line("A", "DEFECT", "3", user, at(1))
                + line("B", "DEFECT", "1", user, at(1))
                + line("C", "DEFECT", "3", user, "");

        TicketImportView second = load(later);
        assertThat(second.taken()).isZero();
        assertThat(second.shown())
                .extracting(ImportedTicket::fate)
                .containsExactly(Fate.RESOLVED, Fate.KNOWN, Fate.KNOWN);
        assertThat(second.shown().get(1).sentence()).contains("resolves it by its task");
        TicketView resolved = get(id);
        assertThat(resolved.state()).isEqualTo(TicketState.RESOLVED);
        assertThat(resolved.events()).extracting(TicketEvent::importId).containsExactly(first.id(), second.id());
        assertThat(get(first.shown().get(1).ticketId()).state()).isEqualTo(TicketState.OPEN);

        waves.as(live.trainingManager(), () -> tickets.reopen(id, "It came back in the night"));
        TicketImportView third = load(later);
        assertThat(third.resolved()).isZero();
        assertThat(third.shown().get(0).sentence()).contains("opened again here");
        assertThat(get(id).state()).isEqualTo(TicketState.OPEN);
    }

    @Test
    void aFileIsRefusedAsAWholeWhereItIsNoneAndByWhomItJudges() {
        for (String text : List.of("", "one,two\n1,2\n", HEAD)) {
            assertThatThrownBy(() -> waves.as(live.trainingManager(), () -> imports.preview("x.csv", bytes(text))))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.field()).contains("file"));
        }
        assertThatThrownBy(() -> waves.as(live.trainer(1), () -> imports.preview("x.csv", bytes(HEAD))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void factsCountByPhysicianAndStretchOfTime() {
        load(HEAD
                + line("A", "TRAINING_GAP", "3", live.user(1, 2), "")
                + line("B", "TRAINING_GAP", "4", live.user(1, 2), "")
                + line("C", "TRAINING_GAP", "4", live.user(2, 3), at(1))
                + line("D", "DEFECT", "4", live.user(2, 3), ""));
        Instant now = clock.instant();
        Instant before = now.minus(Duration.ofDays(5));
        assertThat(facts.trainingGaps(live.wave(), before, now))
                .containsOnly(
                        java.util.Map.entry(live.physician(1, 2), 2), java.util.Map.entry(live.physician(2, 3), 1));
        assertThat(facts.count(live.wave(), before, now)).isEqualTo(4);
        assertThat(facts.count(live.wave(), before.minus(Duration.ofDays(5)), before))
                .isZero();
    }

    private NewTicket gap(String physician, String wave, String specialty, String site) {
        return new NewTicket(
                TicketCategory.TRAINING_GAP,
                Severity.WORK_HINDERED,
                physician,
                wave,
                specialty,
                site,
                "Does not find the order set",
                "After the update of the night");
    }

    private void invalid(String field, NewTicket ticket) {
        assertThatThrownBy(() -> waves.as(live.trainer(1), () -> tickets.open(ticket)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).contains(field));
    }

    private TicketView get(String id) {
        return waves.as(live.auditor(), () -> board.get(id));
    }

    private List<String> listed(String user, TicketState state) {
        return waves.as(user, () -> board.list(new TicketSearch(live.wave(), null, null, state, null, null))).stream()
                .map(TicketView::id)
                .toList();
    }

    private TicketImportView load(String text) {
        String id = waves.as(live.trainingManager(), () -> imports.preview("desk.csv", bytes(text)));
        waves.as(live.trainingManager(), () -> imports.apply(id));
        return waves.as(live.trainingManager(), () -> imports.view(id, 0));
    }

    private String line(String id, String category, String severity, String physician, String resolved) {
        return "%s-%s,%s,%s,%s,\"Does not find, again\",%s,,,,%s,\n"
                .formatted(live.n(), id, at(2), category, severity, physician, resolved);
    }

    private String at(int daysAgo) {
        return clock.instant().minus(Duration.ofDays(daysAgo)).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
