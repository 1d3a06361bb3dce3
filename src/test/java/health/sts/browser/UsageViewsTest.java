package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.shared.SqlTime;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of EHR use on a desk and on a phone: with errors, repaired, loaded, corrected. */
@StsTest
@BrowserTest
class UsageViewsTest {

    private static final String HEADER =
            "physician,period_from,period_until,vendor,definition_version,encounters,closed_within_3_days\n";

    @Autowired
    LiveWave waves;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    final Look look = new Look();

    @Test
    void aFileWithErrorsIsRepairedLoadedAndCorrected(Visitors visitors) {
        Live live = waves.open(70, 1, 4);
        Visitor manager = visitors.signedIn(live.trainingManager(), Ward.PASSWORD);
        look.at(manager, "usage", "/usage");
        send(manager, HEADER + line(live, 1, 100, 120) + line(live, 9, 50, 45));
        manager.press("Check the file");
        look.at(manager, "usage-problems", null);
        manager.reads("is more than the 100 of encounters");
        manager.reads("Nobody in the roster");
        manager.open("/usage");
        send(manager, HEADER + line(live, 1, 100, 84) + line(live, 2, 50, 45));
        manager.press("Check the file");
        look.at(manager, "usage-checked", null);
        manager.press("Load 2 lines");
        look.at(manager, "usage-loaded", null);
        manager.reads("its figures count");
        manager.open("/usage");
        send(manager, HEADER + line(live, 1, 100, 90));
        manager.press("Check the file");
        look.at(manager, "usage-correction", null);
        manager.page().locator("#reason").fill("Telephone visits were counted twice");
        manager.press("Load 1 line");
        look.at(manager, "usage-corrected", null);
        look.at(manager, "usage-coverage", "/usage?wave=" + live.wave());
        String id = jdbc.sql("select id from usage_load where uploaded_by = :by and state = 'REFUSED'")
                .param("by", live.trainingManager())
                .query(String.class)
                .single();
        jdbc.sql("update usage_load set state = 'LOADING', lines_done = 1, beat_at = :now where id = :id")
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
        look.at(manager, "usage-loading", "/usage/loads/" + id);
        jdbc.sql("update usage_load set state = 'REFUSED' where id = :id")
                .param("id", id)
                .update();
        Visitor sponsor = visitors.signedIn(live.sponsor(), Ward.PASSWORD);
        look.at(sponsor, "usage-sponsor", "/usage/loads/" + id);
        assertThat(look.faults()).isEmpty();
    }

    private static String line(Live live, int physician, int encounters, int closed) {
        return "%s,%s,%s,Example EHR,2027.1,%d,%d\n"
                .formatted(
                        live.physician(1, physician),
                        live.goLive(),
                        live.goLive().plusDays(29),
                        encounters,
                        closed);
    }

    private static void send(Visitor visitor, String csv) {
        visitor.page()
                .locator("#file")
                .setInputFiles(new FilePayload("use.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }
}
