package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.TicketCategory;
import health.sts.review.ticket.Severity;
import health.sts.review.ticket.TicketBoard;
import health.sts.review.ticket.TicketState;
import health.sts.review.ticket.TicketView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of support tickets with its file. */
@Controller
class TicketController {

    static final String READERS =
            "hasAnyRole('peer-trainer','training-manager','program-manager','cmio','exec-sponsor','dept-chief','auditor','physician')";

    private static final String PAGE = "/support/tickets";

    private final TicketBoard board;
    private final Waves waves;
    private final Roster roster;
    private final Identities identities;

    TicketController(TicketBoard board, Waves waves, Roster roster, Identities identities) {
        this.board = board;
        this.waves = waves;
        this.roster = roster;
        this.identities = identities;
    }

    @GetMapping(PAGE)
    @PreAuthorize(READERS)
    String list(@ModelAttribute("filter") TicketFilter filter, Model model) {
        List<TicketView> found = board.list(filter.search());
        List<TicketView> page = found.subList(0, Math.min(TicketBoard.PAGE, found.size()));
        List<WaveDate> known = waves.dates();
        List<SpecialtyView> specialties = roster.specialties();
        model.addAttribute("rows", page);
        model.addAttribute(
                "next",
                found.size() > TicketBoard.PAGE
                        ? filter.url(PAGE, page.get(page.size() - 1).id())
                        : null);
        model.addAttribute("csv", filter.url(PAGE + "/export.csv", null));
        model.addAttribute("rights", board.rights());
        model.addAttribute("waves", known);
        model.addAttribute("waveNames", known.stream().collect(Collectors.toMap(WaveDate::id, WaveDate::title)));
        model.addAttribute("specialties", specialties);
        model.addAttribute(
                "specialtyNames",
                specialties.stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name)));
        model.addAttribute("categories", TicketCategory.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("states", TicketState.values());
        model.addAttribute(
                "names",
                identities.names(page.stream().map(TicketView::openedBy).collect(Collectors.toSet())));
        return "review/tickets/list";
    }

    @GetMapping(path = PAGE + "/export.csv", produces = "text/csv")
    @PreAuthorize(READERS)
    void export(@ModelAttribute("filter") TicketFilter filter, HttpServletResponse response) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(CsvFile.open(response, "tickets"))) {
            csv.writeRecord(
                    "id",
                    "external_id",
                    "wave",
                    "specialty",
                    "site",
                    "physician_id",
                    "physician",
                    "category",
                    "severity",
                    "state",
                    "title",
                    "description",
                    "opened_by",
                    "opened_at",
                    "resolved_at");
            board.each(filter.search(), row -> csv.writeRecord(cells(row)));
        }
    }

    private static List<String> cells(TicketView row) {
        return Stream.of(
                        row.id(),
                        row.externalId(),
                        row.waveId(),
                        row.specialtyCode(),
                        row.siteId(),
                        row.physicianId(),
                        row.physician(),
                        row.category(),
                        row.severity().number(),
                        row.state(),
                        row.title(),
                        row.description(),
                        row.openedBy(),
                        row.openedAt(),
                        row.resolvedAt())
                .map(CsvFile::cell)
                .toList();
    }
}
