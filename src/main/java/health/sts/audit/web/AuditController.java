package health.sts.audit.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an auditor begins: a search and a way to each part of the audit. */
@Controller
@PreAuthorize("hasRole('auditor')")
class AuditController {

    @GetMapping("/audit")
    String landing() {
        return "audit/landing";
    }
}
