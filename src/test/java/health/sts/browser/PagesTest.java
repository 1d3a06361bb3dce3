package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.audit.seal.Sealer;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of ours, on a desk and on a phone: no violation of level A or AA, nothing wider than the screen. */
@StsTest
@BrowserTest
class PagesTest {

    private static final List<Integer> WIDTHS = List.of(1280, 390);

    @Autowired
    Ward ward;

    @Autowired
    Sealer sealer;

    Staff staff;
    String seated;
    String assessed;
    final List<String> faults = new ArrayList<>();

    @BeforeEach
    void openWard() {
        staff = ward.open();
        seated = ward.seated(staff, 1, 2, 3);
        assessed = ward.nominate(staff, staff.user("chief"), 4, 5, 6);
    }

    @Test
    void strangersCanReadTheSignInAndTheErrorPages(Visitors visitors) {
        Visitor stranger = visitors.anonymous();
        look(stranger, "sign-in", "/sign-in");
        stranger.write("User name", "nobody");
        stranger.write("Password", "wrong");
        stranger.press("Sign in");
        look(stranger, "sign-in-failed", null);
        assertThat(faults).isEmpty();
    }

    @Test
    void theProgrammeManagerCanReadEveryPage(Visitors visitors) {
        Visitor manager = visitors.signedIn(staff.user("manager"), Ward.PASSWORD);
        look(manager, "home-manager", "/");
        look(manager, "roster", "/roster?text=family" + staff.n());
        look(manager, "person", "/roster/" + staff.physician(1));
        look(manager, "sites", "/sites");
        look(manager, "imports", "/roster/imports");
        look(manager, "import", "/roster/import?kind=PHYSICIANS");
        look(manager, "waves", "/program/waves");
        look(manager, "wave", "/program/waves/" + staff.wave());
        look(manager, "wave-edit", "/program/waves/" + staff.wave() + "/edit");
        look(manager, "wave-new", "/program/waves/new");
        look(manager, "program-new", "/program/programs/new");
        look(manager, "funnel", "/recruitment?wave=" + staff.wave());
        look(manager, "seats", "/recruitment/seats?wave=" + staff.wave() + "&specialty=" + Ward.UROLOGY);
        look(manager, "candidates", "/recruitment/candidates?wave=" + staff.wave());
        look(manager, "action-new", "/actions/new");
        look(manager, "holidays", "/holidays");
        look(manager, "mail", "/mail");
        look(manager, "not-found", "/nothing-here");
        assertThat(faults).isEmpty();
    }

    @Test
    void aPhysicianCanReadEveryPage(Visitors visitors) {
        Visitor candidate = visitors.signedIn(staff.p(1), Ward.PASSWORD);
        look(candidate, "home-candidate", "/");
        look(candidate, "candidacy", "/candidacies/" + seated);
        look(candidate, "agreement", "/candidacies/" + seated + "/agreement");
        candidate.write("Your name", "Somebody Else");
        candidate.write("Your password", Ward.PASSWORD);
        candidate.press("Sign the agreement");
        look(candidate, "agreement-refused", null);
        look(candidate, "nominate", "/nominations/new?candidate=" + staff.physician(5));
        candidate.write("Why will this person teach well?", "Explains well");
        candidate.press("Send the nomination");
        look(candidate, "nominate-refused", null);
        look(candidate, "notices", "/notices");
        look(candidate, "deputies", "/deputies");
        candidate.open("/deputies").press("Name this deputy");
        look(candidate, "deputies-refused", null);
        look(candidate, "actions", "/actions");
        look(candidate, "handbook", "/handbook");
        look(candidate, "handbook-process", "/handbook/candidate-assessment");
        look(candidate, "handbook-table", "/handbook/trainer-eligibility");
        look(candidate, "forbidden", "/program/waves/new");
        assertThat(faults).isEmpty();
    }

    @Test
    void theAuditorCanReadEveryPage(Visitors visitors) {
        sealer.seal();
        ward.user(staff.user("auditor"), "Auditor", Role.AUDITOR);
        Visitor auditor = visitors.signedIn(staff.user("auditor"), Ward.PASSWORD);
        look(auditor, "home-auditor", "/");
        look(auditor, "audit", "/audit");
        look(auditor, "cases", "/audit/cases?process=trainer-recruitment&state=RUNNING");
        look(auditor, "cases-people", "/audit/cases?person=Family" + staff.n());
        look(auditor, "cases-refused", "/audit/cases?startedFrom=2027-02-01&startedUntil=2027-01-01");
        look(auditor, "case", "/audit/cases?key=" + seated);
        look(auditor, "processes", "/audit/processes");
        look(auditor, "process", "/audit/processes/trainer-recruitment/1");
        look(auditor, "ledger", "/audit/ledger");
        look(auditor, "ledger-refused", "/audit/ledger?from=tomorrow");
        look(auditor, "ledger-line", "/audit/ledger/1");
        look(auditor, "verification", "/audit/verification");
        look(auditor, "evidence", "/audit/evidence?q=Family" + staff.n());
        look(auditor, "event-logs", "/audit/event-logs");
        look(auditor, "findings", "/audit/findings");
        look(auditor, "finding-new", "/audit/findings/new?type=CASE&about=" + seated);
        auditor.press("Open this finding");
        look(auditor, "finding-refused", null);
        look(auditor, "samples", "/audit/samples");
        look(auditor, "reconciliation", "/audit/reconciliation");
        look(auditor, "handbook-auditor", "/handbook/audit-finding");
        assertThat(faults).isEmpty();
    }

    @Test
    void theKeyboardReachesWhatMatters(Visitors visitors) {
        Visitor candidate = visitors.signedIn(staff.p(1), Ward.PASSWORD);
        reach(candidate, "/", "main a[href*='tasklist']");
        reach(candidate, "/candidacies/" + seated, "main a[role=button]");
        reach(candidate, "/candidacies/" + seated + "/agreement", "main button[type=submit]");
        reach(candidate, "/nominations/new", "main form[method=post] button[type=submit]");
        Visitor manager = visitors.signedIn(staff.user("manager"), Ward.PASSWORD);
        reach(manager, "/roster", "main a[role=button]");
        reach(manager, "/roster/import", "main button[type=submit]");
        reach(manager, "/program/waves", "main a[role=button]");
        reach(manager, "/recruitment?wave=" + staff.wave(), "main tbody a");
        assertThat(faults).isEmpty();
    }

    private void reach(Visitor visitor, String path, String selector) {
        visitor.open(path);
        if (!Accessibility.reachable(visitor.page(), selector)) {
            faults.add("The keyboard does not reach " + selector + " on " + path);
        }
    }

    private void look(Visitor visitor, String name, String path) {
        if (path != null) {
            visitor.open(path);
        }
        for (int width : WIDTHS) {
            visitor.page().setViewportSize(width, 900);
            visitor.picture("page-" + name + "-" + width);
            faults.addAll(Accessibility.faults(visitor.page()));
        }
        visitor.page().setViewportSize(WIDTHS.get(0), 900);
    }
}
