package health.sts.audit.handbook.bpmn;

import health.sts.audit.handbook.words.ExpressionWords;
import health.sts.audit.handbook.words.TimeWords;
import health.sts.shared.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Says in words whose task it is, until when, and what happens when it is late. */
final class DutyWords {

    private final UserTask task;
    private final Map<String, String> says;

    DutyWords(UserTask task, Map<String, String> says) {
        this.task = task;
        this.says = says;
    }

    /** Titles of the roles that may do it. */
    List<String> roles() {
        Set<String> roles = new LinkedHashSet<>();
        Optional.ofNullable(says.get("actsAs")).map(DutyWords::title).ifPresent(roles::add);
        groups().stream()
                .filter(group -> !group.startsWith("${"))
                .map(DutyWords::title)
                .forEach(roles::add);
        return List.copyOf(roles);
    }

    /** "The chief (as Department chief), else Chief medical information officer". */
    String who() {
        List<String> ways = new ArrayList<>();
        if (task.getCamundaAssignee() != null) {
            String person = ExpressionWords.person(task.getCamundaAssignee());
            ways.add(Optional.ofNullable(says.get("actsAs"))
                    .map(role -> person + " (as " + title(role) + ")")
                    .orElse(person));
        }
        String offered =
                String.join(" or ", groups().stream().map(DutyWords::group).toList());
        if (!offered.isEmpty()) {
            ways.add(offered);
        }
        String who = String.join(", else ", ways);
        return who.isEmpty() ? "nobody is named" : Character.toUpperCase(who.charAt(0)) + who.substring(1);
    }

    String deadline() {
        return Optional.ofNullable(says.get("deadline"))
                .map(TimeWords::deadline)
                .orElse("");
    }

    /** Who is told when it is due and not done. */
    String escalation() {
        return Optional.ofNullable(says.get("escalateTo"))
                .map(group -> title(group) + " is told when it is due; then it climbs the ladder")
                .orElse("");
    }

    List<String> separateFrom() {
        return Arrays.stream(says.getOrDefault("separateFrom", "").split(","))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
    }

    private List<String> groups() {
        return task.getCamundaCandidateGroupsList().stream().map(String::strip).toList();
    }

    private static String group(String group) {
        return ExpressionWords.variable(group)
                .map(words -> "the group that the case names as “%s”".formatted(words.replaceFirst(" group$", "")))
                .orElseGet(() -> title(group));
    }

    static String title(String group) {
        return Role.ofGroup(group).map(Role::title).orElse(group);
    }
}
