package health.sts.certification.web;

import health.sts.certification.CertificateStatus;
import health.sts.certification.register.CertificateDesk;
import health.sts.certification.register.CertificateView;
import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.shared.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One certificate: facts, what happened to it, the holder's periods, and what may be done. */
@Controller
@PreAuthorize("isAuthenticated() and not hasRole('api')")
class CertificateController {

    private final CertificateReaders readers;
    private final CertificateDesk desk;
    private final Identities identities;
    private final Roster roster;

    CertificateController(CertificateReaders readers, CertificateDesk desk, Identities identities, Roster roster) {
        this.readers = readers;
        this.desk = desk;
        this.identities = identities;
        this.roster = roster;
    }

    @GetMapping("/certificates/{id}")
    String show(@PathVariable String id, Model model) {
        CertificateView certificate = readers.readable(id);
        List<CertificateView> periods = desk.ofPhysician(certificate.physicianId()).stream()
                .filter(period -> period.specialtyCode().equals(certificate.specialtyCode()))
                .toList();
        model.addAttribute("it", certificate);
        model.addAttribute("periods", periods);
        model.addAttribute("mine", readers.holds(certificate));
        model.addAttribute("overseer", readers.overseer());
        model.addAttribute("acts", acts(certificate));
        model.addAttribute("roles", Arrays.stream(Role.values()).collect(Collectors.toMap(Role::group, Role::title)));
        model.addAttribute("names", identities.names(people(certificate)));
        model.addAttribute(
                "site", roster.site(certificate.siteId()).map(SiteView::name).orElse(certificate.siteId()));
        return "certification/certificates/show";
    }

    /** What the person acting may do about it now; the desk checks again. */
    private List<CertificateAct> acts(CertificateView certificate) {
        if (readers.holds(certificate) || certificate.superseded()) {
            return List.of();
        }
        return Arrays.stream(CertificateAct.values())
                .filter(act -> act.fits(certificate.status()))
                .filter(act -> act.roles().stream().anyMatch(readers.actor()::is))
                .filter(act -> act != CertificateAct.REINSTATE || !suspendedByMe(certificate))
                .toList();
    }

    private boolean suspendedByMe(CertificateView certificate) {
        return certificate.status() == CertificateStatus.SUSPENDED
                && certificate.events().stream()
                        .filter(event -> event.kind().equals("SUSPENDED"))
                        .reduce((earlier, later) -> later)
                        .filter(event -> readers.actor().userId().equals(event.by()))
                        .isPresent();
    }

    private static Set<String> people(CertificateView certificate) {
        return Stream.of(
                        Stream.of(certificate.certifiedBy(), certificate.confirmedBy()),
                        certificate.events().stream().map(CertificateView.Event::by))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
