package health.sts.benchmarks;

import health.sts.audit.ledger.LedgerFilter;
import health.sts.audit.ledger.LedgerLines;
import health.sts.audit.logs.EventLogs;
import health.sts.audit.logs.LogFilter;
import health.sts.audit.logs.LogFormat;
import health.sts.audit.seal.Sealer;
import health.sts.audit.verification.SealedFile;
import health.sts.engine.Acting;
import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.shared.Role;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Rows a second of each export of 50,000 cases, beside plain JDBC streaming of the same rows, and the heap it takes. */
final class Export implements Benchmark {

    private static final int CASES = 50_000;
    private static final int ROUNDS = 3;
    private static final double GOAL_RATE = 0.60;
    private static final double GOAL_HEAP_MEGABYTES = 64;
    private static final String AUDITOR = "bench-auditor";
    private static final Set<String> TABLES =
            Set.of("ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST", "ledger_line");
    private static final List<String> LOG_ROWS = List.of(
            """
            select PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, START_TIME_, END_TIME_, STATE_ from ACT_HI_PROCINST
            """,
            """
            select PROC_INST_ID_, ID_, ACT_ID_, ACT_NAME_, ACT_TYPE_, TASK_ID_, START_TIME_, END_TIME_, ACT_INST_STATE_,
                   SEQUENCE_COUNTER_, PROC_DEF_ID_ from ACT_HI_ACTINST
            """,
            """
            select id, acted_at, kind, step, step_name, outcome, actor, acting_role, on_behalf_of, subject_type, subject_id,
                   business_key, process_key, process_version, version_tag, process_instance_id, task_id, decision_key,
                   decision_version, rules from ledger_line where process_instance_id is not null
            """);
    private static final List<String> LINES = List.of("select * from ledger_line");
    private static final List<String> SEALED_LINES =
            List.of("select l.*, s.position, s.leaf from seal_leaf s join ledger_line l on l.id = s.record_id"
                    + " and s.source = 'L'");

    @Override
    public String name() {
        return "export";
    }

    @Override
    public void run(Report report) throws Exception {
        try (Filled filled = new Filled()) {
            filled.copy(CASES, TABLES);
            filled.bean(Sealer.class).seal();
            Others others = new Others(filled.database());
            Identities identities = filled.bean(Identities.class);
            identities.create(
                    new NewUser(AUDITOR, "Given", "Auditor", AUDITOR + "@example.org", "Correct-horse-7-battery"));
            identities.addRole(AUDITOR, Role.AUDITOR);
            for (Map.Entry<String, Exported> one : exports(filled).entrySet()) {
                measure(report, filled, one.getKey(), one.getValue());
            }
            report.note("processor used by others meanwhile", others.share(), "");
        }
    }

    /** A file, and the statements that read the same rows. */
    private record Exported(Sent ours, List<String> plain) {}

    @FunctionalInterface
    private interface Sent {
        void to(OutputStream out) throws Exception;
    }

    private static Map<String, Exported> exports(Filled filled) {
        Map<String, Exported> all = new LinkedHashMap<>();
        EventLogs logs = filled.bean(EventLogs.class);
        for (LogFormat format : LogFormat.values()) {
            all.put(
                    "event log as " + format.title(),
                    new Exported(out -> logs.export(LogFilter.ALL, format, false, () -> out), LOG_ROWS));
        }
        SealedFile sealed = filled.bean(SealedFile.class);
        all.put("sealed ledger, before packing", new Exported(sealed::write, SEALED_LINES));
        LedgerLines lines = filled.bean(LedgerLines.class);
        all.put("ledger lines as CSV", new Exported(out -> csv(lines, out), LINES));
        return all;
    }

    private static void csv(LedgerLines lines, OutputStream out) throws Exception {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines.export(LedgerFilter.all(), text);
        text.flush();
    }

    private static void measure(Report report, Filled filled, String what, Exported export) throws Exception {
        PlainSql plain = new PlainSql(filled.database());
        long[] rows = new long[1];
        Pair.Act ours = () -> asAuditor(filled.bean(Acting.class), export.ours());
        Pair.Act beside = () -> {
            rows[0] = 0;
            for (String sql : export.plain()) {
                rows[0] += plain.stream(OutputStream.nullOutputStream(), sql);
            }
        };
        // The first round of both does not count as time.
        double heap = LiveHeap.growth(ours);
        beside.run();
        Pair pair = Pair.of(0, ROUNDS, ours, beside);
        report.atLeast(
                GOAL_RATE,
                "%s, %,d rows".formatted(what, rows[0]),
                pair.ours().perSecond(rows[0]),
                pair.beside().perSecond(rows[0]),
                "rows/s");
        report.below(GOAL_HEAP_MEGABYTES, "heap growth, " + what, heap, "MB");
    }

    private static void asAuditor(Acting acting, Sent export) {
        TestingAuthenticationToken auditor =
                new TestingAuthenticationToken(AUDITOR, "", "ROLE_" + Role.AUDITOR.group());
        SecurityContextHolder.getContext().setAuthentication(auditor);
        try {
            acting.as(AUDITOR, () -> {
                try {
                    export.to(OutputStream.nullOutputStream());
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
