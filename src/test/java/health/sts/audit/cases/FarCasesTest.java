package health.sts.audit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.audit.HistoryClones;
import health.sts.audit.Subject;
import health.sts.audit.cases.CaseFilter.Period;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases are found far behind many newer ones that do not fit, and by the beginning of a key. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FarCasesTest {

    private static final int FAR = 60;
    private static final int NEWER = 1_100;

    @Autowired
    Ward ward;

    @Autowired
    AuditedCases played;

    @Autowired
    Cases cases;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    Staff staff;
    String key;

    @BeforeAll
    void farCasesBehindNewerOnes() {
        staff = ward.open();
        key = played.refused(staff);
        copy(key, FAR, Duration.ofDays(1));
        copy(played.refused(ward.open()), NEWER, Duration.ofSeconds(1));
    }

    @AfterAll
    void noCopies() {
        jdbc.sql("delete from ACT_HI_PROCINST where ROOT_PROC_INST_ID_ like '%.%'")
                .update();
    }

    @Test
    void allCasesOfAnActorAreListedOnceNewestFirst() {
        assertThat(all(filter(null, staff.user("chief"), null)))
                .hasSize(FAR + 1)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(CaseRow::started).reversed());
    }

    @Test
    void allCasesWithADecisionAreListedOnce() {
        assertThat(all(filter(null, staff.user("chief"), "REFUSE")))
                .hasSize(FAR + 1)
                .doesNotHaveDuplicates();
        assertThat(all(filter(null, staff.user("chief"), "NEVER"))).isEmpty();
    }

    @Test
    void allCasesOfAPersonAreListedOnce() {
        assertThat(all(filter(new Subject.Key("user", staff.user("chief")), null, null)))
                .hasSize(FAR + 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void aKeyIsFoundByItsBeginningInAnyCase() {
        assertThat(all(CaseFilter.of(key))).hasSize(FAR + 1).doesNotHaveDuplicates();
        assertThat(all(CaseFilter.of(key.toLowerCase(Locale.ROOT) + "-1")))
                .extracting(CaseRow::businessKey)
                .hasSize(1 + 10)
                .allMatch(found -> found.startsWith(key + "-1"));
        assertThat(all(CaseFilter.of(key + "-"))).hasSize(FAR);
    }

    @Test
    void aWildcardOrALetterBeyondAsciiIsAPlainPartOfAKey() {
        for (String end : List.of("%", "_", "!", "~", "é", "\uffff")) {
            assertThat(all(CaseFilter.of(key + end))).as(end).isEmpty();
        }
    }

    private void copy(String businessKey, int copies, Duration apart) {
        new HistoryClones(database).copy(List.of(played.instanceOf(businessKey)), copies, apart, HistoryClones.OUTLINE);
    }

    private List<CaseRow> all(CaseFilter filter) {
        List<CaseRow> all = new ArrayList<>();
        CaseFilter next = filter;
        while (next != null) {
            CasePage page = cases.page(next, Cases.PAGE);
            all.addAll(page.rows());
            next = page.next(next).orElse(null);
        }
        return all;
    }

    private static CaseFilter filter(Subject.Key who, String actor, String result) {
        Period open = new Period(null, null);
        return new CaseFilter(who, null, null, open, open, Set.of(), result, actor, null, null, false, null);
    }
}
