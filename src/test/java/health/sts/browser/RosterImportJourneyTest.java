package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StsTest
@BrowserTest
class RosterImportJourneyTest {

    @Autowired
    Ward ward;

    @Autowired
    Academy academy;

    @Test
    void aRosterWithErrorsIsFixedAppliedAndUndone(Visitors visitors) throws IOException {
        academy.endEverything();
        Staff staff = ward.open();
        Visitor manager = visitors.signedIn(staff.user("manager"), Ward.PASSWORD);
        String roster = export(manager);
        String good = newcomer(staff, "208800000X", "1234567893");

        load(manager, roster + newcomer(staff, "999X", "1234567890"));
        manager.reads("the file has problems");
        manager.reads("1234567890 fails its check digit");
        manager.reads("999X");
        assertThat(manager.button("Apply this import").count()).isZero();
        manager.picture("journey-import-problems");

        manager.press("Load the file again");
        load(manager, roster + good);
        manager.reads("nothing has changed yet");
        manager.picture("journey-import-preview");
        manager.press("Apply this import");
        manager.reads("this is the roster now");
        String applied = manager.page().url();
        try {
            manager.open("/roster?text=newcomer").reads("1 physician");
        } finally {
            manager.open(applied);
            manager.press("Undo this import");
            manager.reads("The roster is again what it was before this import.");
        }
        manager.open("/roster?text=newcomer").reads("Nobody matches.");
        manager.open("/roster/imports").reads("Undone");
        manager.picture("journey-imports");
    }

    private static String export(Visitor manager) throws IOException {
        manager.open("/roster");
        Download file = manager.page().waitForDownload(() -> manager.follow("Export what is filtered (CSV)"));
        return Files.readString(file.path(), StandardCharsets.UTF_8).stripTrailing() + "\n";
    }

    private static void load(Visitor manager, String csv) {
        if (!manager.page().url().contains("/roster/import?")) {
            manager.open("/roster");
            manager.press("Import a roster");
        }
        manager.page()
                .getByLabel("CSV file")
                .setInputFiles(new FilePayload("roster.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        manager.press("Show what would change");
        manager.page().waitForURL(Pattern.compile(".*/roster/imports/.+"));
    }

    private static String newcomer(Staff staff, String specialty, String npi) {
        return "PHY-NEW-%s,,Newcomer,Mei,,%s,%s,EMPLOYED,,,,,%s\n".formatted(staff.n(), specialty, staff.site(), npi);
    }
}
