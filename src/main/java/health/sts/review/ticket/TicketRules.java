package health.sts.review.ticket;

import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.TypedText;
import java.util.Set;

/** Who may do what with tickets, and what may be typed. */
final class TicketRules {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_DESCRIPTION = 4_000;
    static final int LONGEST_REASON = 1_000;
    static final int LONGEST_EXTERNAL_ID = 100;

    private static final int SHORTEST_REASON = 5;
    private static final Set<Role> FOR_OTHERS = Set.of(Role.PEER_TRAINER, Role.TRAINING_MANAGER, Role.PROGRAM_MANAGER);
    private static final Set<Role> RESOLVING = Set.of(Role.PEER_TRAINER, Role.TRAINING_MANAGER);
    private static final Set<Role> LOADING = Set.of(Role.TRAINING_MANAGER, Role.API);
    private static final Set<Role> READING = Set.of(
            Role.PEER_TRAINER,
            Role.TRAINING_MANAGER,
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.EXEC_SPONSOR,
            Role.DEPT_CHIEF,
            Role.AUDITOR);

    private TicketRules() {}

    static boolean entersForOthers(Actor actor) {
        return has(actor, FOR_OTHERS);
    }

    static boolean readsAll(Actor actor) {
        return has(actor, READING);
    }

    static boolean handles(Actor actor) {
        return has(actor, RESOLVING);
    }

    static void mayOpen(Actor actor) {
        if (!entersForOthers(actor) && !actor.is(Role.PHYSICIAN)) {
            throw Refusal.forbidden(
                    "Tickets are entered by physicians, peer trainers and those who manage the programme.");
        }
    }

    static void mayResolve(Actor actor) {
        if (!handles(actor)) {
            throw Refusal.forbidden("A peer trainer or a training manager resolves tickets.");
        }
    }

    static void mayCorrect(Actor actor) {
        if (!entersForOthers(actor)) {
            throw Refusal.forbidden("A peer trainer, the training manager or the programme manager corrects tickets.");
        }
    }

    static void mayLoad(Actor actor) {
        if (!has(actor, LOADING)) {
            throw Refusal.forbidden(
                    "Files of the service desk are loaded by a training manager or a connected system.");
        }
    }

    static String title(String typed) {
        return needed(
                typed, "title", "Give a title of at most 200 characters, without patient data.", LONGEST_TITLE, 1);
    }

    /** Null where nothing was typed. */
    static String description(String typed) {
        return TypedText.optional("description", typed, LONGEST_DESCRIPTION).orElse(null);
    }

    static String reason(String typed, String field, String sentence) {
        return needed(typed, field, sentence, LONGEST_REASON, SHORTEST_REASON);
    }

    private static String needed(String typed, String field, String sentence, int longest, int shortest) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() < shortest || text.length() > longest) {
            throw Refusal.invalid(field, sentence);
        }
        return text;
    }

    private static boolean has(Actor actor, Set<Role> roles) {
        return actor.roles().stream().anyMatch(roles::contains);
    }
}
