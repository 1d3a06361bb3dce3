package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.delivery.Campus;
import health.sts.recruitment.Ward;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A chief asks for a waiver in the browser, and it is looked at by everybody concerned, on a desk and on a phone. */
@StsTest
@BrowserTest
class WaiverViewsTest {

    @Autowired
    Campus campus;

    private final Look look = new Look();

    @Test
    void aChiefAsksAndTheCmioEndsIt(Visitors visitors) {
        Campus.Term term = campus.open(0, 3);
        String training = campus.training(term, 1);
        Visitor chief = visitors.signedIn(term.chief(), Ward.PASSWORD);
        look.at(chief, "waivers-none", "/access/waivers");
        look.at(chief, "waiver-choose", "/access/waivers/new");
        look.at(chief, "waiver-new", "/access/waivers/new?training=" + training);
        chief.page().fill("#waiverReason", "Nobody else covers the night");
        chief.page().fill("#waiverHours", "73");
        chief.page().selectOption("#waiverSupervisor", term.lead());
        chief.page().evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        chief.press("Ask for the waiver");
        look.at(chief, "waiver-refused", null);
        chief.page().fill("#waiverHours", "72");
        chief.press("Ask for the waiver");
        look.at(chief, "waiver-asked", null);
        String page = chief.page().url();
        Visitor cmio = visitors.signedIn(term.cmio(), Ward.PASSWORD);
        look.at(cmio, "waivers", "/access/waivers?wave=" + term.wave());
        look.at(cmio, "waiver-end", page.substring(page.indexOf("/access")) + "/end");
        cmio.press("End it now");
        look.at(cmio, "waiver-end-refused", null);
        cmio.page().fill("#reason", "The night is covered");
        cmio.press("End it now");
        look.at(cmio, "waiver-ended", null);
        look.at(visitors.signedIn(term.p(1), Ward.PASSWORD), "waiver-learner", page.substring(page.indexOf("/access")));
        assertThat(look.faults()).isEmpty();
    }
}
