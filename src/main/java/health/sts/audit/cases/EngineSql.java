package health.sts.audit.cases;

import health.sts.accountability.CaseHistory.Stretch;
import health.sts.audit.TimelineEntry.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** The statement behind the engine's part of a timeline: one branch for each sort of entry, each cut to the stretch. */
final class EngineSql {

    private static final String COLUMNS =
            "HAPPENED, SORT, PLACE, ID, DEFINITION, NODE, WHAT, TYPE, PERSON, NOTE, DUE, UNTIL_TIME,"
                    + " LONG_NOW, DOUBLE_NOW, LONG_BEFORE, DOUBLE_BEFORE, TEXT_BEFORE, BEFORE_ID";
    private static final String NO_TIME = "cast(null as timestamp)";
    private static final String NO_NAME = "cast(null as varchar(255))";
    private static final String NO_VALUES =
            "cast(null as bigint), cast(null as double precision), cast(null as bigint),"
                    + " cast(null as double precision), cast(null as varchar(4000)), cast(null as varchar(64))";

    private static final List<Branch> BRANCHES = List.of(
            new Branch(
                    Kind.STEP,
                    "a.START_TIME_",
                    "a.SEQUENCE_COUNTER_, a.ID_",
                    "'STEP', a.SEQUENCE_COUNTER_, a.ID_, a.PROC_DEF_ID_, a.ACT_ID_, a.ACT_NAME_, a.ACT_TYPE_, a.ASSIGNEE_,"
                            + " a.CALL_PROC_INST_ID_, t.DUE_DATE_, a.END_TIME_, "
                            + NO_VALUES,
                    "ACT_HI_ACTINST a left join ACT_HI_TASKINST t on t.ID_ = a.TASK_ID_ where a.ROOT_PROC_INST_ID_ = :root"
                            + " and a.ACT_TYPE_ not in"
                            + " ('exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'multiInstanceBody')"),
            new Branch(
                    Kind.STEP,
                    "a.END_TIME_",
                    "a.SEQUENCE_COUNTER_, a.ID_",
                    "'STOPPED', a.SEQUENCE_COUNTER_, a.ID_, a.PROC_DEF_ID_, a.ACT_ID_, a.ACT_NAME_, a.ACT_TYPE_, "
                            + String.join(", ", NO_NAME, NO_NAME, NO_TIME, NO_TIME, NO_VALUES),
                    "ACT_HI_ACTINST a where a.ROOT_PROC_INST_ID_ = :root and a.ACT_INST_STATE_ = 2"
                            + " and a.END_TIME_ is not null and a.ACT_TYPE_ <> 'multiInstanceBody'"),
            new Branch(
                    Kind.VALUE,
                    "d.TIME_",
                    "d.SEQUENCE_COUNTER_, d.ID_",
                    "'VALUE', d.SEQUENCE_COUNTER_, d.ID_, d.PROC_DEF_ID_, d.ACT_INST_ID_, d.NAME_, d.VAR_TYPE_, "
                            + NO_NAME
                            + ", d.TEXT_, "
                            + String.join(", ", NO_TIME, NO_TIME)
                            + ", d.LONG_, d.DOUBLE_, d.LONG_BEFORE, d.DOUBLE_BEFORE, d.TEXT_BEFORE, d.BEFORE_ID",
                    """
                    (select x.*, lag(x.TEXT_) over (partition by x.VAR_INST_ID_ order by x.REV_, x.SEQUENCE_COUNTER_) as TEXT_BEFORE,
                            lag(x.LONG_) over (partition by x.VAR_INST_ID_ order by x.REV_, x.SEQUENCE_COUNTER_) as LONG_BEFORE,
                            lag(x.DOUBLE_) over (partition by x.VAR_INST_ID_ order by x.REV_, x.SEQUENCE_COUNTER_) as DOUBLE_BEFORE,
                            lag(x.ID_) over (partition by x.VAR_INST_ID_ order by x.REV_, x.SEQUENCE_COUNTER_) as BEFORE_ID
                       from ACT_HI_DETAIL x where x.ROOT_PROC_INST_ID_ = :root and x.TYPE_ = 'VariableUpdate'
                        and x.NAME_ not in ('nrOfInstances', 'nrOfActiveInstances', 'nrOfCompletedInstances', 'loopCounter')) d
                      where 1 = 1"""),
            remark(Kind.COMMENT, "TIME_", "NO_NAME, TYPE_, USER_ID_, MESSAGE_", "ACT_HI_COMMENT", "TYPE_ = 'comment'"),
            remark(
                    Kind.ATTACHMENT,
                    "CREATE_TIME_",
                    "NAME_, TYPE_, USER_ID_, NO_NAME",
                    "ACT_HI_ATTACHMENT",
                    "CREATE_TIME_ is not null"),
            new Branch(
                    Kind.INCIDENT,
                    "CREATE_TIME_",
                    "ID_",
                    "'INCIDENT', cast(0 as bigint), ID_, PROC_DEF_ID_, ACTIVITY_ID_, INCIDENT_TYPE_, INCIDENT_TYPE_, "
                            + NO_NAME
                            + ", INCIDENT_MSG_, "
                            + NO_TIME
                            + ", END_TIME_, "
                            + NO_VALUES,
                    "ACT_HI_INCIDENT where ROOT_PROC_INST_ID_ = :root"));

    private record Branch(Kind kind, String time, String place, String columns, String from) {

        String sql(Stretch stretch) {
            String after =
                    stretch.from() == null ? "" : " and " + time + (stretch.newestFirst() ? " <= :from" : " >= :from");
            return "(select " + time + ", " + columns + " from " + from + after + order(stretch, time + ", " + place)
                    + ")";
        }
    }

    private EngineSql() {}

    /** The statement for these kinds, or null where the engine has nothing of them. */
    static String of(Wanted wanted) {
        List<Branch> wantedBranches =
                BRANCHES.stream().filter(branch -> wanted.wants(branch.kind())).toList();
        if (wantedBranches.isEmpty()) {
            return null;
        }
        Stretch stretch = wanted.stretch();
        return "select * from ("
                + wantedBranches.stream().map(branch -> branch.sql(stretch)).collect(Collectors.joining(" union all "))
                + ") as entries (" + COLUMNS + ")"
                + order(stretch, "HAPPENED, PLACE, ID");
    }

    private static Branch remark(Kind kind, String time, String texts, String table, String condition) {
        return new Branch(
                kind,
                time,
                "ID_",
                "'" + kind + "', cast(0 as bigint), ID_, cast(null as varchar(64)), " + NO_NAME + ", "
                        + texts.replace("NO_NAME", NO_NAME)
                        + ", "
                        + String.join(", ", NO_TIME, NO_TIME, NO_VALUES),
                table + " where ROOT_PROC_INST_ID_ = :root and " + condition);
    }

    private static String order(Stretch stretch, String columns) {
        return " order by " + (stretch.newestFirst() ? columns.replace(",", " desc,") + " desc" : columns)
                + " limit :limit";
    }
}
