package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.sts.StsTest;
import health.sts.audit.seal.Sealer;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** An auditor's afternoon: a refused case is found and read, a finding goes back and forth, the record is verified. */
@StsTest
@BrowserTest
class AuditJourneyTest {

    private static final String REASON = "Two of us are on leave until spring.";
    private static final String RETURNED = "Say who was asked to cover.";

    @Autowired
    Ward ward;

    @Autowired
    Sealer sealer;

    @Autowired
    Clock clock;

    @TempDir
    Path downloads;

    @Test
    void aRefusedCaseIsReadDoubtedAnsweredAndProven(Visitors visitors) throws IOException {
        Staff staff = ward.open();
        String candidacy = refused(staff);
        sealer.seal();
        ward.user(staff.user("auditor"), "Auditor", Role.AUDITOR);
        Visitor auditor = visitors.signedIn(staff.user("auditor"), Ward.PASSWORD);
        Visitor chief = visitors.signedIn(staff.user("chief"), Ward.PASSWORD);

        readTheRefusal(auditor, staff, candidacy);
        String finding = openFinding(auditor, staff, candidacy);
        answer(chief, "We were short of people.");
        judge(auditor, finding, "No, return it to the owner", RETURNED);
        chief.open(finding).reads(RETURNED);
        answer(chief, "Two locums were asked; neither was free.");
        judge(auditor, finding, "Yes, close the finding", "");
        auditor.reads("closed");
        readTheLoop(auditor, finding);
        sealer.seal();
        verify(auditor);
        takeEvidence(auditor, staff);
    }

    private String refused(Staff staff) {
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.endorseTwice(staff, candidacy, 4, 2, 3);
        ward.complete(
                candidacy,
                "userTask_releaseTime",
                staff.user("chief"),
                Map.of("timeDecision", "REFUSE", "timeComment", REASON));
        return candidacy;
    }

    /** Who refused, in which role, why, and under which version of which rule the candidate was eligible. */
    private static void readTheRefusal(Visitor auditor, Staff staff, String candidacy) {
        auditor.open("/audit").write("Find a case", candidacy);
        auditor.press("Find");
        auditor.reads("Release protected time");
        auditor.reads("Chief Family" + staff.n());
        auditor.reads(REASON);
        auditor.reads("Time not released");
        auditor.page().locator(".diagram-drawn").first().waitFor();
        auditor.picture("journey-audit-case");
        auditor.follow("Ledger line");
        auditor.reads("Sealed and proven");
        auditor.picture("journey-audit-line");
    }

    private String openFinding(Visitor auditor, Staff staff, String candidacy) {
        auditor.open("/audit/findings/new?type=CASE&about=" + candidacy);
        auditor.write("What did you find?", "Protected time refused without a plan");
        auditor.write(
                "What exactly, on what basis, and what should the answer say?",
                "The file does not say whether cover was looked for.");
        auditor.page().getByLabel("minor").check();
        auditor.write("User name of the person who answers", staff.user("chief"));
        auditor.write(
                "Answer due on",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(9).toString());
        auditor.press("Open this finding");
        auditor.reads("waits for an answer");
        return auditor.page().url().replaceFirst("https?://[^/]+", "");
    }

    private static void answer(Visitor chief, String answer) {
        TasklistPage task = TasklistPage.fromHome(chief, "Answer finding");
        chief.picture("journey-audit-answer");
        task.fill("How did it come about", answer).completed();
    }

    private static void judge(Visitor auditor, String finding, String judgement, String remark) {
        auditor.open(finding);
        auditor.page().getByLabel(judgement).check();
        auditor.write("Remark", remark);
        auditor.press("Record the judgement");
    }

    /** The finding is a case too; its diagram and timeline show that the answer was given twice. */
    private static void readTheLoop(Visitor auditor, String finding) {
        String key = finding.substring(finding.lastIndexOf('/') + 1);
        auditor.open("/audit/cases?key=" + key);
        auditor.page().locator(".diagram-drawn").first().waitFor();
        auditor.reads(RETURNED);
        assertThat(auditor.page().locator(".timeline strong").allInnerTexts().stream()
                        .filter("Answer finding"::equals))
                .hasSizeGreaterThanOrEqualTo(2);
        auditor.picture("journey-audit-loop");
    }

    private static void verify(Visitor auditor) {
        auditor.open("/audit/verification");
        auditor.press("Verify the whole ledger");
        Page page = auditor.page();
        page.waitForCondition(() -> {
            page.navigate("/audit/verification");
            return page.locator("tbody .tag").count() > 0;
        });
        auditor.picture("journey-audit-verified");
        assertThat(page.locator("tbody .tag").first().innerText()).isEqualTo("VALID");
    }

    private void takeEvidence(Visitor auditor, Staff staff) throws IOException {
        auditor.open("/audit/evidence?q=Family" + staff.n());
        Download pack = auditor.page().waitForDownload(() -> auditor.page()
                .getByRole(AriaRole.BUTTON)
                .and(auditor.page().locator("[aria-label^='Pack as peer trainer of']"))
                .first()
                .click());
        Path file = downloads.resolve("pack.zip");
        pack.saveAs(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName().replaceFirst("^[^/]+/", "")))
                    .anyMatch(name -> name.endsWith(".pdf"))
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("sha256"));
        }
    }
}
