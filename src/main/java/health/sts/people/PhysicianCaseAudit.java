package health.sts.people;

import health.sts.audit.AuditSource;
import health.sts.audit.Subject;
import health.sts.audit.TimelineEntry;
import health.sts.people.PhysicianCases.About;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an auditor is told about cases of physicians: whom each is about and the rows of the capability's own tables. A
 * capability extends it with its table and its trail.
 */
@Transactional(readOnly = true)
public abstract class PhysicianCaseAudit implements AuditSource, CasesAbout {

    private final JdbcClient jdbc;
    private final PhysicianCases people;
    private final CaseTable table;
    private final String prefix;
    private final String page;

    /**
     * @param prefix how the capability's business keys begin
     * @param page address of a case's own page without its key
     */
    protected PhysicianCaseAudit(JdbcClient jdbc, PhysicianCases people, CaseTable table, String prefix, String page) {
        this.jdbc = jdbc;
        this.people = people;
        this.table = table;
        this.prefix = prefix;
        this.page = page;
    }

    @Override
    public CaseTable cases() {
        return table;
    }

    @Override
    public List<Subject> subjectsOf(String businessKey) {
        return subjectsOfAll(List.of(businessKey)).getOrDefault(businessKey, List.of());
    }

    /** Two statements for however many cases. */
    @Override
    public Map<String, List<Subject>> subjectsOfAll(Collection<String> businessKeys) {
        return people.subjects(about(businessKeys), page::concat);
    }

    /** So are these, unless a capability says otherwise. */
    @Override
    public Optional<String> calledByPhysician() {
        return Optional.of(prefix);
    }

    @Override
    public List<TimelineEntry> timeline(String businessKey) {
        return businessKey.startsWith(prefix) ? trail(businessKey) : List.of();
    }

    /** Everything that the tables of the capability say about one case, in any order. */
    protected abstract List<TimelineEntry> trail(String businessKey);

    private List<About> about(Collection<String> businessKeys) {
        return table.about(
                jdbc,
                businessKeys.stream().filter(key -> key.startsWith(prefix)).toList());
    }
}
