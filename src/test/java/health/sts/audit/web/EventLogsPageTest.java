package health.sts.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@StsTest
class EventLogsPageTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Ward ward;

    @Test
    void thePageOffersProcessesAndFormatsAndCounts() throws Exception {
        Staff staff = ward.open();
        ward.nominate(staff, staff.p(1), 1, 2, 3);
        Tally tally = Tally.of(() -> auditor("/audit/event-logs?process=trainer-recruitment&state=RUNNING")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Download OCEL 2.0")))
                .andExpect(content().string(containsString("value=\"trainer-recruitment\" selected")))
                .andExpect(content().string(containsString("in the engine's history"))));
        assertThat(tally.executes()).isLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "XES, false, application/xml;charset=UTF-8, .xes",
        "OCEL, false, application/json;charset=UTF-8, .jsonocel",
        "CSV, false, text/csv;charset=UTF-8, .csv",
        "XES, true, application/gzip, .xes.gz"
    })
    void eachFormatIsAFileToKeep(String format, boolean zipped, String type, String ending) throws Exception {
        auditor("/audit/event-logs/file?format=" + format + "&zipped=" + zipped + "&from=2001-01-01&until=2001-01-02")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", type))
                .andExpect(header().string("Content-Disposition", startsWith("attachment; filename=")))
                .andExpect(header().string("Content-Disposition", containsString(ending + "\"")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=yesterday|Write the day as YYYY-MM-DD",
                "from=2027-05-02&until=2027-05-01|The period ends before it begins",
                "until=9999-12-31|between 2000 and 2999",
                "process=no-such-process|No process of this name has ever run here",
                "state=ASLEEP|Choose all, running or finished",
                "format=PDF|Choose XES, OCEL or CSV"
            })
    void aChoiceThatCannotBeTakenComesBack(String query, String sentence) throws Exception {
        auditor("/audit/event-logs/file?" + query)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(containsString("No file was written")))
                .andExpect(content().string(not(containsString("in the engine's history"))));
    }

    @Test
    void nobodyButAnAuditorTakesALog() throws Exception {
        for (String address : new String[] {"/audit/event-logs", "/audit/event-logs/file"}) {
            pages.perform(get(address).with(user("laura").roles("program-manager", "camunda-admin")))
                    .andExpect(status().isForbidden());
        }
    }

    private ResultActions auditor(String address) throws Exception {
        return pages.perform(get(address).with(user("grace").roles("auditor")).accept(MediaType.TEXT_HTML));
    }
}
