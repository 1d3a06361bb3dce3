package health.sts.certification.web;

import health.sts.certification.board.CertificationWays;
import health.sts.certification.board.WayView;
import health.sts.certification.register.CertificateDesk;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "My certification": where I am, what I do next, what came of what I did, and my certificates. */
@Controller
@PreAuthorize(WayRights.PEOPLE)
class MyCertificationController {

    private final WayRights rights;
    private final CertificationWays ways;
    private final WayPage page;
    private final CertificateDesk certificates;

    MyCertificationController(WayRights rights, CertificationWays ways, WayPage page, CertificateDesk certificates) {
        this.rights = rights;
        this.ways = ways;
        this.page = page;
        this.certificates = certificates;
    }

    @GetMapping("/certification/mine")
    String mine(@RequestParam(defaultValue = "") String way, Model model) {
        List<WayView> mine = ways.ofUser(rights.actor().userId());
        WayView shown = shown(mine, way);
        model.addAttribute("way", shown);
        if (shown != null) {
            page.show(shown, Stream.of(), model);
            model.addAttribute("corrects", false);
            model.addAttribute("advice", advice(shown));
            model.addAttribute("certificates", certificates.ofUser(shown.userId()));
            model.addAttribute(
                    "others",
                    mine.stream().filter(one -> !one.id().equals(shown.id())).toList());
        }
        return "certification/mine";
    }

    /** The way asked for, else the one that is open, else the newest. */
    private static WayView shown(List<WayView> mine, String asked) {
        if (!asked.isBlank()) {
            return mine.stream()
                    .filter(way -> way.id().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("You have no certification " + asked + "."));
        }
        return mine.stream()
                .filter(way -> way.state().open())
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .orElse(null);
    }

    private static String advice(WayView way) {
        return switch (way.state()) {
            case REQUESTED -> "It starts by itself as soon as there is a curriculum for your specialty.";
            case COURSEWORK ->
                "Attend your courses and report the hours, then prove the sandbox scenarios. The training manager confirms them.";
            case EXAM ->
                "Take the exam in the exam system. Somebody else enters the result; if it is below the pass mark you are told when you may take it again.";
            case TEACH_BACK ->
                "Book your teach-back. Two evaluators score it, and you see the scores once it is judged.";
            case FIRST_CLASS -> "Teach your first class. An evaluator watches and tells you the result.";
            case DECISION -> "You have done your part. The training manager certifies and the CMIO confirms.";
            case CERTIFIED -> "You hold the certificate and may teach as long as it is valid.";
            case RELEASED -> "It ended without a certificate. The training manager can tell you more.";
            case WITHDRAWN -> "It was ended before the certificate.";
        };
    }
}
