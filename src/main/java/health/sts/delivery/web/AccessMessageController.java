package health.sts.delivery.web;

import health.sts.delivery.access.AccessMessage;
import health.sts.delivery.access.AccessMessage.State;
import health.sts.delivery.access.AccessMessages;
import health.sts.delivery.access.AccessRegister;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the access system was told, and what could not be delivered. */
@Controller
class AccessMessageController {

    private final AccessMessages messages;
    private final AccessRegister register;
    private final AccessReaders readers;

    AccessMessageController(AccessMessages messages, AccessRegister register, AccessReaders readers) {
        this.messages = messages;
        this.register = register;
        this.readers = readers;
    }

    @GetMapping("/access/messages")
    @PreAuthorize(AccessReaders.MESSAGES)
    String list(
            @RequestParam(defaultValue = "") String state, @RequestParam(required = false) String before, Model model) {
        State only = Arrays.stream(State.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        readers.record("readAccessMessages", null, null, only == null ? "" : only.name());
        List<AccessMessage> found = messages.page(only, before);
        boolean more = found.size() > AccessMessages.PAGE;
        List<AccessMessage> rows = more ? found.subList(0, AccessMessages.PAGE) : found;
        model.addAttribute("rows", rows);
        model.addAttribute("next", more ? rows.get(rows.size() - 1).id() : null);
        model.addAttribute("state", only);
        model.addAttribute("states", State.values());
        model.addAttribute("counts", messages.counts());
        model.addAttribute("host", register.host());
        return "delivery/access/messages";
    }

    @PostMapping("/access/messages/{messageId}/again")
    @PreAuthorize(AccessReaders.RESENDERS)
    String again(@PathVariable String messageId) {
        messages.again(messageId);
        return "redirect:/access/messages?again";
    }
}
