package health.sts.delivery.web;

import health.sts.delivery.attendance.CheckIn;
import health.sts.delivery.attendance.CheckIn.Answer;
import health.sts.delivery.attendance.CheckIn.Reply;
import health.sts.delivery.attendance.CheckIn.Shown;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trainer shows a code that changes; learners who scan it say that they are there. */
@Controller
@PreAuthorize("isAuthenticated() and not hasRole('api')")
class CheckInController {

    private static final int CONFLICT = 409;
    private static final int LONGEST_CODE = 20;

    private final CheckIn checkIn;
    private final String address;
    private final Clock clock;

    CheckInController(CheckIn checkIn, @Value("${sts.address:http://localhost:8080}") String address, Clock clock) {
        this.checkIn = checkIn;
        this.address = address.replaceFirst("/+$", "");
        this.clock = clock;
    }

    @GetMapping("/sessions/{sessionId}/code")
    String code(@PathVariable String sessionId, Model model, HttpServletResponse response) {
        Shown shown = checkIn.shown(sessionId);
        response.setHeader("Cache-Control", "no-store");
        String page = address + "/sessions/" + sessionId + "/check-in";
        model.addAttribute("shown", shown);
        model.addAttribute("held", shown.session());
        model.addAttribute("over", shown.over(clock.instant()));
        model.addAttribute("page", page);
        model.addAttribute("qr", shown.code() == null ? null : QrPicture.of(page + "?code=" + shown.code()));
        return "delivery/attendance/code";
    }

    /** What scanning opens: it says what stands against it, and else asks for one tap, because opening changes nothing. */
    @GetMapping("/sessions/{sessionId}/check-in")
    String look(
            @PathVariable String sessionId,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletResponse response) {
        return page(checkIn.look(sessionId, cut(code)), code, model, response);
    }

    @PostMapping("/sessions/{sessionId}/check-in")
    String checkIn(
            @PathVariable String sessionId,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletResponse response) {
        return page(checkIn.checkIn(sessionId, cut(code)), code, model, response);
    }

    private static String page(Reply reply, String code, Model model, HttpServletResponse response) {
        boolean asked = reply.answer() == Answer.EXPIRED && code.isBlank();
        boolean refused = !reply.in() && reply.answer() != Answer.READY && !asked;
        if (refused) {
            response.setStatus(CONFLICT);
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("reply", reply);
        model.addAttribute("held", reply.session());
        model.addAttribute("code", cut(code));
        model.addAttribute("refused", refused);
        model.addAttribute("typing", reply.answer() == Answer.EXPIRED);
        return "delivery/attendance/check-in";
    }

    private static String cut(String code) {
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
    }
}
