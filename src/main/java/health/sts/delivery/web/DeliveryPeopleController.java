package health.sts.delivery.web;

import health.sts.delivery.MissingStep;
import health.sts.delivery.board.DeliveryPeople;
import health.sts.delivery.board.People;
import health.sts.delivery.board.PeopleFilter;
import health.sts.program.SpecialtyPlan;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people behind a number of the wave board. */
@Controller
@PreAuthorize(DeliveryReaders.BOARD)
class DeliveryPeopleController {

    private static final int PAGE = 50;

    private final DeliveryPeople people;
    private final Waves waves;
    private final DeliveryPeopleCsv csv;

    DeliveryPeopleController(DeliveryPeople people, Waves waves, DeliveryPeopleCsv csv) {
        this.people = people;
        this.waves = waves;
        this.csv = csv;
    }

    @GetMapping("/delivery/people")
    String list(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "ALL") People show,
            @RequestParam(required = false) MissingStep missing,
            @RequestParam(required = false) String after,
            Model model) {
        WaveView shown = waves.get(wave);
        PeopleFilter filter = filter(shown, specialty, site, show, missing, after);
        model.addAttribute("wave", shown);
        model.addAttribute("filter", filter);
        model.addAttribute("shows", People.values());
        model.addAttribute("steps", MissingStep.values());
        model.addAttribute(
                "specialties",
                shown.specialties().stream().collect(Collectors.toMap(SpecialtyPlan::code, SpecialtyPlan::name)));
        model.addAttribute("page", people.page(filter, PAGE));
        return "delivery/people";
    }

    @GetMapping("/delivery/people.csv")
    void export(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "ALL") People show,
            @RequestParam(required = false) MissingStep missing,
            HttpServletResponse response)
            throws IOException {
        WaveView shown = waves.get(wave);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("training-wave-" + shown.number() + ".csv")
                        .build()
                        .toString());
        csv.write(filter(shown, specialty, site, show, missing, null), response.getWriter());
    }

    private static PeopleFilter filter(
            WaveView wave, String specialty, String site, People show, MissingStep missing, String after) {
        return new PeopleFilter(wave.id(), orNull(specialty), orNull(site), show, missing, orNull(after));
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
