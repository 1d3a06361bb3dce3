package health.sts.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@StsTest
class ExamImportPagesTest {

    private static final String HEADER = "attempt_id,trainer,started,finished,score,comment\n";

    @Autowired
    MockMvc browser;

    @Autowired
    Ward ward;

    @Autowired
    JdbcClient jdbc;

    Staff staff;

    @BeforeEach
    void openWard() {
        staff = ward.open();
        ward.user(staff.user("training"), "Tilda", Role.TRAINING_MANAGER);
    }

    @Test
    void theFirstPageExplainsTheFileAndGivesATemplate() throws Exception {
        browser.perform(get("/certification/exams/import").with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("attempt_id")))
                .andExpect(content().string(containsString("Earlier imports")));
        browser.perform(get("/certification/exams/template.csv").with(manager()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("exam-results-template.csv")))
                .andExpect(content().string(containsString("attempt_id,trainer,started,finished,score,comment")));
    }

    @Test
    void aFileThatCannotBeReadComesBackWithASentence() throws Exception {
        load("").andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a CSV file that is not empty.")));
        load("name;grade\na;b\n")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The first line names &quot;name&quot;")));
        load(HEADER).andExpect(status().isUnprocessableEntity());
        load("x".repeat(1024 * 1024 + 1))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("larger than 1 MB")));
    }

    @Test
    void eachLineSaysWhatHappensAndNothingIsRecordedWithoutAnOpenExam() throws Exception {
        String page = preview(HEADER
                + "X-" + staff.n() + "," + staff.p(1) + ",2026-01-01 10:00,2026-01-01 11:00,92,\n"
                + "Y-" + staff.n() + ",nobody,2026-01-01 10:00,2026-01-01 11:00,92,\n"
                + "Z-" + staff.n() + "," + staff.p(1) + ",2026-01-01 10:00,2026-01-01 11:00,920,\n");
        browser.perform(get(page).with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("there is nothing new to record")))
                .andExpect(content().string(containsString("is not on the way to a certificate.")))
                .andExpect(content().string(containsString("Nobody in the roster has this")))
                .andExpect(content().string(containsString("between 0 and 100 percent")))
                .andExpect(content().string(not(containsString("<button type=\"submit\">Record"))));
    }

    @Test
    void applyingLeavesAResultPerLineAndOneLedgerLineEvenIfDoneTwice() throws Exception {
        String page =
                preview(HEADER + "X-" + staff.n() + "," + staff.p(1) + ",2026-01-01 10:00,2026-01-01 11:00,92,\n");
        String id = page.substring(page.lastIndexOf('/') + 1);
        for (int twice = 0; twice < 2; twice++) {
            browser.perform(post(page + "/apply").with(manager()).with(csrf())).andExpect(status().is3xxRedirection());
        }
        browser.perform(get(page).with(manager()))
                .andExpect(content().string(containsString("Step 3 of 3: done.")))
                .andExpect(content().string(containsString("Refused")));
        assertThat(jdbc.sql("select outcome from ledger_line where subject_id = :id and step = 'importExamResults'")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("APPLIED");
        assertThat(jdbc.sql("select count(*) from exam_import_file where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aBigFileIsShownInPagesWithinTheBudget() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int line = 0; line < 1_000; line++) {
            file.append("B%s-%d,person%d,2026-01-01 10:00,2026-01-01 11:00,92,%n".formatted(staff.n(), line, line));
        }
        String page = preview(file.toString());
        Tally tally = Tally.of(() -> browser.perform(get(page).with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("after=101"))));
        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(12);
    }

    @Test
    void othersMayNot() throws Exception {
        for (String role : new String[] {"peer-trainer", "evaluator", "cmio", "auditor"}) {
            browser.perform(get("/certification/exams/import")
                            .with(user(staff.p(1)).roles(role)))
                    .andExpect(status().isForbidden());
        }
        browser.perform(get("/certification/exams/import/EXI-NONE").with(manager()))
                .andExpect(status().isNotFound());
        browser.perform(get("/certification/exams/import/EXI-NONE?after=x").with(manager()))
                .andExpect(status().isBadRequest());
    }

    private String preview(String text) throws Exception {
        return load(text)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private ResultActions load(String text) throws Exception {
        return browser.perform(multipart("/certification/exams/import")
                .file(new MockMultipartFile("file", "results.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(manager())
                .with(csrf()));
    }

    private UserRequestPostProcessor manager() {
        return user(staff.user("training")).roles("training-manager");
    }
}
