package health.sts.demo.review;

import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import health.sts.review.TicketCategory;
import health.sts.review.ticket.NewTicket;
import health.sts.review.ticket.Severity;
import health.sts.review.ticket.TicketImports;
import health.sts.review.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tickets of wave 1: files of the service desk every week, three of severity 1 and some more that people enter. */
@Component
@Profile("demo")
class TicketScene {

    private static final String AT_THE_BEDSIDE = "sadeyemi";
    private static final String CARDIOLOGIST = "mtanaka";

    private final Tickets tickets;
    private final TicketImports imports;
    private final Notes notes;
    private final OfficeHours hours;

    TicketScene(Tickets tickets, TicketImports imports, Notes notes, OfficeHours hours) {
        this.tickets = tickets;
        this.imports = imports;
        this.notes = notes;
        this.hours = hours;
    }

    List<Planned> write(LiveSetting wave) {
        List<Planned> agenda = new ArrayList<>();
        files(wave, agenda);
        urgent(wave, 1, "Orders of the emergency department reach no pharmacy", 35, agenda);
        urgent(wave, 6, "Allergies of admitted patients are not shown", 12, agenda);
        urgent(wave, 9, "Infusion rates are rounded in the order", 110, agenda);
        agenda.add(enters(wave, "defect", 3, CARDIOLOGIST, TicketCategory.DEFECT, "Old echo reports open twice"));
        agenda.add(enters(
                wave,
                "wish",
                24,
                AT_THE_BEDSIDE,
                TicketCategory.ENHANCEMENT,
                "Triage note and first orders on one screen"));
        agenda.add(Planned.of(
                "ticket defect resolved",
                hours.onOrAfter(wave.day(5), 140),
                Reviewing.TRAINING_MANAGER,
                () -> notes.find("ticket defect").ifPresent(id -> tickets.resolve(id, "Links were put right."))));
        return agenda;
    }

    private void files(LiveSetting wave, List<Planned> agenda) {
        TicketBook book = new TicketBook(wave.adopters(), wave.goLive(), hours.zone());
        Instant last = hours.before(wave.today(), 1, 100);
        for (int week = 0; week < TicketBook.weeks(); week++) {
            Instant after = hours.onOrAfter(wave.day(week * 7 + 7), 30);
            Instant at = after.isBefore(last) ? after : last;
            LocalDate until = hours.dayOf(at);
            int number = week;
            agenda.add(Planned.of("tickets of week " + (week + 1), at, Reviewing.TRAINING_MANAGER, () -> {
                List<String> lines = book.write(number, until);
                if (!lines.isEmpty()) {
                    String text = TicketBook.HEAD + "\n" + String.join("\n", lines) + "\n";
                    imports.apply(imports.preview(
                            "service-desk-%s.csv".formatted(until), text.getBytes(StandardCharsets.UTF_8)));
                }
            }));
        }
    }

    private void urgent(LiveSetting wave, int day, String title, int minutes, List<Planned> agenda) {
        Instant at = hours.at(wave.day(day), LocalTime.of(9, 12));
        String name = "ticket urgent " + day;
        agenda.add(Planned.of(
                name + " opened",
                at,
                AT_THE_BEDSIDE,
                () -> notes.put(
                        name,
                        tickets.open(new NewTicket(
                                TicketCategory.DEFECT,
                                Severity.CARE_AT_RISK,
                                AT_THE_BEDSIDE,
                                null,
                                null,
                                null,
                                title,
                                null)))));
        agenda.add(Planned.of(
                name + " resolved", at.plusSeconds(60L * minutes), Reviewing.TRAINING_MANAGER, () -> notes.find(name)
                        .ifPresent(id -> tickets.resolve(id, "The vendor switched back to the version before."))));
    }

    private Planned enters(
            LiveSetting wave, String name, int day, String userId, TicketCategory category, String title) {
        return Planned.of(
                "ticket %s opened".formatted(name),
                hours.onOrAfter(wave.day(day), 75),
                userId,
                () -> notes.put(
                        "ticket " + name,
                        tickets.open(new NewTicket(
                                category, Severity.WORK_HINDERED, userId, null, null, null, title, null))));
    }
}
