package health.sts.accountability.web;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Mailbox.CalendarPart;
import health.sts.accountability.Mailbox.MailView;
import health.sts.engine.Identities;
import health.sts.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mail that was written to the person, sent or kept. */
@Controller
@RequestMapping("/mail")
@PreAuthorize("isAuthenticated()")
class MailController {

    private final Mailbox mailbox;
    private final Identities identities;

    MailController(Mailbox mailbox, Identities identities) {
        this.mailbox = mailbox;
        this.identities = identities;
    }

    @GetMapping
    String list(@RequestParam(required = false) String before, Model model) {
        List<MailView> page = mailbox.readable(before);
        model.addAttribute("messages", page);
        model.addAttribute(
                "names", identities.names(page.stream().map(MailView::userId).toList()));
        model.addAttribute(
                "older",
                page.size() < Mailbox.PAGE ? null : page.get(page.size() - 1).id());
        return "accountability/mail/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        MailView mail = mailbox.find(id).orElseThrow(() -> Refusal.notFound("There is no such message for you."));
        model.addAttribute("mail", mail);
        model.addAttribute("names", identities.names(List.of(mail.userId())));
        return "accountability/mail/show";
    }

    /** The calendar message of a mail, to be opened by a calendar program. */
    @GetMapping("/{id}/invite.ics")
    ResponseEntity<String> invitation(@PathVariable String id) {
        CalendarPart calendar = mailbox.find(id)
                .map(MailView::calendar)
                .orElseThrow(() -> Refusal.notFound("There is no such invitation for you."));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("invite.ics")
                                .build()
                                .toString())
                .body(calendar.text());
    }
}
