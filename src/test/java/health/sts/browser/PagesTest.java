package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.audit.seal.Sealer;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of ours, on a desk and on a phone: no violation of level A or AA, nothing wider than the screen. */
@StsTest
@BrowserTest
class PagesTest {

    @Autowired
    Ward ward;

    @Autowired
    Sealer sealer;

    Staff staff;
    String seated;
    String assessed;
    final Look look = new Look();

    @BeforeEach
    void openWard() {
        staff = ward.open();
        seated = ward.seated(staff, 1, 2, 3);
        assessed = ward.nominate(staff, staff.user("chief"), 4, 5, 6);
    }

    @Test
    void strangersCanReadTheSignInAndTheErrorPages(Visitors visitors) {
        Visitor stranger = visitors.anonymous();
        look.at(stranger, "sign-in", "/sign-in");
        stranger.write("User name", "nobody");
        stranger.write("Password", "wrong");
        stranger.press("Sign in");
        look.at(stranger, "sign-in-failed", null);
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void theProgrammeManagerCanReadEveryPage(Visitors visitors) {
        Visitor manager = visitors.signedIn(staff.user("manager"), Ward.PASSWORD);
        look.at(manager, "home-manager", "/");
        look.at(manager, "roster", "/roster?text=family" + staff.n());
        look.at(manager, "person", "/roster/" + staff.physician(1));
        look.at(manager, "sites", "/sites");
        look.at(manager, "imports", "/roster/imports");
        look.at(manager, "import", "/roster/import?kind=PHYSICIANS");
        look.at(manager, "waves", "/program/waves");
        look.at(manager, "wave", "/program/waves/" + staff.wave());
        look.at(manager, "wave-edit", "/program/waves/" + staff.wave() + "/edit");
        look.at(manager, "wave-new", "/program/waves/new");
        look.at(manager, "program-new", "/program/programs/new");
        look.at(manager, "funnel", "/recruitment?wave=" + staff.wave());
        look.at(manager, "seats", "/recruitment/seats?wave=" + staff.wave() + "&specialty=" + Ward.UROLOGY);
        look.at(manager, "candidates", "/recruitment/candidates?wave=" + staff.wave());
        look.at(manager, "action-new", "/actions/new");
        look.at(manager, "holidays", "/holidays");
        look.at(manager, "mail", "/mail");
        look.at(manager, "not-found", "/nothing-here");
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void aPhysicianCanReadEveryPage(Visitors visitors) {
        Visitor candidate = visitors.signedIn(staff.p(1), Ward.PASSWORD);
        look.at(candidate, "home-candidate", "/");
        look.at(candidate, "candidacy", "/candidacies/" + seated);
        look.at(candidate, "agreement", "/candidacies/" + seated + "/agreement");
        candidate.write("Your name", "Somebody Else");
        candidate.write("Your password", Ward.PASSWORD);
        candidate.press("Sign the agreement");
        look.at(candidate, "agreement-refused", null);
        look.at(candidate, "nominate", "/nominations/new?candidate=" + staff.physician(5));
        candidate.write("Why will this person teach well?", "Explains well");
        candidate.press("Send the nomination");
        look.at(candidate, "nominate-refused", null);
        look.at(candidate, "notices", "/notices");
        look.at(candidate, "deputies", "/deputies");
        candidate.open("/deputies").press("Name this deputy");
        look.at(candidate, "deputies-refused", null);
        look.at(candidate, "actions", "/actions");
        look.at(candidate, "handbook", "/handbook");
        look.at(candidate, "handbook-process", "/handbook/candidate-assessment");
        look.at(candidate, "handbook-table", "/handbook/trainer-eligibility");
        look.at(candidate, "forbidden", "/program/waves/new");
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void theAuditorCanReadEveryPage(Visitors visitors) {
        sealer.seal();
        ward.user(staff.user("auditor"), "Auditor", Role.AUDITOR);
        Visitor auditor = visitors.signedIn(staff.user("auditor"), Ward.PASSWORD);
        look.at(auditor, "home-auditor", "/");
        look.at(auditor, "audit", "/audit");
        look.at(auditor, "cases", "/audit/cases?process=trainer-recruitment&state=RUNNING");
        look.at(auditor, "cases-people", "/audit/cases?person=Family" + staff.n());
        look.at(auditor, "cases-refused", "/audit/cases?startedFrom=2027-02-01&startedUntil=2027-01-01");
        look.at(auditor, "case", "/audit/cases?key=" + seated);
        look.at(auditor, "processes", "/audit/processes");
        look.at(auditor, "process", "/audit/processes/trainer-recruitment/1");
        look.at(auditor, "ledger", "/audit/ledger");
        look.at(auditor, "ledger-refused", "/audit/ledger?from=tomorrow");
        look.at(auditor, "ledger-line", "/audit/ledger/1");
        look.at(auditor, "verification", "/audit/verification");
        look.at(auditor, "evidence", "/audit/evidence?q=Family" + staff.n());
        look.at(auditor, "event-logs", "/audit/event-logs");
        look.at(auditor, "findings", "/audit/findings");
        look.at(auditor, "finding-new", "/audit/findings/new?type=CASE&about=" + seated);
        auditor.press("Open this finding");
        look.at(auditor, "finding-refused", null);
        look.at(auditor, "samples", "/audit/samples");
        look.at(auditor, "reconciliation", "/audit/reconciliation");
        look.at(auditor, "handbook-auditor", "/handbook/audit-finding");
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void theKeyboardReachesWhatMatters(Visitors visitors) {
        Visitor candidate = visitors.signedIn(staff.p(1), Ward.PASSWORD);
        look.reach(candidate, "/", "main a[href*='tasklist']");
        look.reach(candidate, "/candidacies/" + seated, "main a[role=button]");
        look.reach(candidate, "/candidacies/" + seated + "/agreement", "main button[type=submit]");
        look.reach(candidate, "/nominations/new", "main form[method=post] button[type=submit]");
        Visitor manager = visitors.signedIn(staff.user("manager"), Ward.PASSWORD);
        look.reach(manager, "/roster", "main a[role=button]");
        look.reach(manager, "/roster/import", "main button[type=submit]");
        look.reach(manager, "/program/waves", "main a[role=button]");
        look.reach(manager, "/recruitment?wave=" + staff.wave(), "main tbody a");
        assertThat(look.faults()).isEmpty();
    }
}
