package health.sts.audit.cases;

import health.sts.audit.AuditSource;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.Subject;
import health.sts.audit.cases.KeptPath.Trace;
import health.sts.engine.DeployedModels.Kind;
import health.sts.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a case by its process instance or business key, also after the engine has removed its history. */
@Service
@Transactional(readOnly = true)
public class CaseFinder {

    private static final int LONGEST_ID = 255;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final ModelNames models;
    private final KeptPath path;
    private final Collection<AuditSource> sources;

    CaseFinder(JdbcClient jdbc, Cases cases, ModelNames models, KeptPath path, Collection<AuditSource> sources) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.models = models;
        this.path = path;
        this.sources = sources;
    }

    /** The case with this process instance, or with this business key. */
    public CaseFile open(String id) {
        if (id.length() > LONGEST_ID) {
            throw unknown();
        }
        return inEngine(id)
                .or(() -> cases.instanceOf(id).flatMap(this::inEngine))
                .or(() -> path.find(id).map(this::removed))
                .orElseThrow(CaseFinder::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no case with this number. Search for it by person, process or date.");
    }

    /** Where the page of the one case with exactly this business key is, also after the engine has removed its history. */
    public Optional<String> instanceOf(String businessKey) {
        String upper = businessKey.toUpperCase(Locale.ROOT);
        return cases.instanceOf(businessKey)
                .or(() -> upper.equals(businessKey) ? Optional.empty() : cases.instanceOf(upper))
                .or(() -> path.find(upper).map(CaseFinder::place));
    }

    private static String place(Trace trace) {
        return trace.instance() == null ? trace.businessKey() : trace.instance();
    }

    private Optional<CaseFile> inEngine(String instance) {
        List<CaseRow> found = jdbc.sql(
                        CaseSql.COLUMNS
                                + """
                           and p.ROOT_PROC_INST_ID_ = (select q.ROOT_PROC_INST_ID_ from ACT_HI_PROCINST q
                                                        where q.PROC_INST_ID_ = :id)
                         order by case when p.PROC_INST_ID_ = :id then 0
                                       when p.SUPER_PROCESS_INSTANCE_ID_ is null then 1 else 2 end,
                                  p.START_TIME_, p.ID_ limit :limit
                        """)
                .param("id", instance)
                .param("limit", CaseFile.MOST + 2)
                .query(cases::row)
                .list();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CaseRow head = found.get(0);
        List<CaseRow> others = found.subList(1, found.size());
        String root = others.stream()
                .filter(row -> head.called() && !row.called())
                .map(CaseRow::instance)
                .findFirst()
                .orElse(head.instance());
        List<Subject> subjects = subjects(head.businessKey());
        return Optional.of(new CaseFile(
                head.named(name(head, subjects)),
                root,
                others.stream()
                        .limit(CaseFile.MOST)
                        .map(row -> row.named(row.processName()))
                        .toList(),
                others.size() > CaseFile.MOST,
                models.model(Kind.PROCESS, head.processKey(), head.version()),
                subjects,
                false));
    }

    private CaseFile removed(Trace trace) {
        Optional<KeptModel> model = models.model(Kind.PROCESS, trace.processKey(), trace.version());
        CaseRow row = new CaseRow(
                place(trace),
                trace.businessKey(),
                null,
                trace.processKey(),
                model.map(KeptModel::name).orElse(trace.processKey()),
                trace.version(),
                trace.first(),
                trace.last(),
                null,
                false,
                trace.end(),
                false);
        List<Subject> subjects = subjects(row.businessKey());
        return new CaseFile(row.named(name(row, subjects)), row.instance(), List.of(), false, model, subjects, true);
    }

    private List<Subject> subjects(String businessKey) {
        List<Subject> subjects = new ArrayList<>();
        if (businessKey != null) {
            sources.forEach(source -> subjects.addAll(source.subjectsOf(businessKey)));
        }
        return subjects.stream().distinct().collect(Collectors.toList());
    }

    /** Who it is about names a case; where no capability says who, the case may have a name of its own. */
    private String name(CaseRow row, List<Subject> subjects) {
        if (!subjects.isEmpty()) {
            return subjects.get(0).name();
        }
        return row.businessKey() == null
                ? row.processName()
                : cases.namesOf(Set.of(row.businessKey())).getOrDefault(row.businessKey(), row.businessKey());
    }
}
