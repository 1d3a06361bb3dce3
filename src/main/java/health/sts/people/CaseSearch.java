package health.sts.people;

import health.sts.audit.AuditSource;
import health.sts.audit.Subject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the cases of all capabilities about a physician, a user or a wave, in one statement however many there are. */
@Component
class CaseSearch implements AuditSource {

    private final JdbcClient jdbc;
    private final List<CaseTable> tables;

    CaseSearch(JdbcClient jdbc, List<CasesAbout> capabilities) {
        this.jdbc = jdbc;
        this.tables = capabilities.stream().map(CasesAbout::cases).toList();
    }

    /** At most 1,000 of each sort of cases, the newest. */
    @Override
    @Transactional(readOnly = true)
    public List<String> casesAbout(Subject.Key subject) {
        String sql = tables.stream()
                .map(table -> table.about(subject.type()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" union all "));
        return sql.isEmpty()
                ? List.of()
                : jdbc.sql(sql).param("id", subject.id()).query(String.class).list();
    }
}
