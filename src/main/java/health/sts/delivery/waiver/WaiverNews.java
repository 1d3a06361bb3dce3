package health.sts.delivery.waiver;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.delivery.Learner;
import health.sts.engine.Identities;
import health.sts.shared.Formats;
import health.sts.shared.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells everybody whom a waiver concerns, on their page and by mail: nobody works under one unseen. */
@Component
class WaiverNews {

    private final Notices notices;
    private final Mailbox mailbox;
    private final Identities identities;
    private final Formats formats;

    WaiverNews(Notices notices, Mailbox mailbox, Identities identities, Formats formats) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.identities = identities;
        this.formats = formats;
    }

    /** Those who have to answer, and soon. */
    void requested(Waiver waiver, Learner learner) {
        Map<String, String> names = names(waiver, learner);
        String sentence = "%s asks to let %s work without proof of training for %s. Answer until %s; silence is a no."
                .formatted(
                        names.get(waiver.requestedBy()),
                        names.get(learner.userId()),
                        waiver.hours() == 1 ? "1 hour" : waiver.hours() + " hours",
                        formats.when(waiver.decideBy()));
        tell(members(Role.CMIO, Role.CHIEF_OF_STAFF), waiver, "Answer a request for a waiver", sentence);
    }

    void granted(Waiver waiver, Learner learner) {
        Map<String, String> names = names(waiver, learner);
        String until = formats.when(waiver.endsAt());
        tell(
                everybody(waiver, learner),
                waiver,
                "Waiver granted until " + until,
                "%s may use the EHR without proof of training until %s, with %s at the elbow."
                        .formatted(names.get(learner.userId()), until, names.get(waiver.supervisorUserId())));
    }

    /** Those who were waiting for the answer. */
    void turnedDown(Waiver waiver, Learner learner, String why) {
        tell(
                List.of(waiver.requestedBy(), learner.userId(), waiver.supervisorUserId()),
                waiver,
                "Waiver not granted",
                "There is no waiver for %s: %s Access needs the next step of training."
                        .formatted(names(waiver, learner).get(learner.userId()), why));
    }

    void over(Waiver waiver, Learner learner, String why) {
        tell(
                everybody(waiver, learner),
                waiver,
                "Waiver ended",
                "The waiver for %s has ended: %s From now on the access decision holds."
                        .formatted(names(waiver, learner).get(learner.userId()), why));
    }

    private void tell(Collection<String> people, Waiver waiver, String subject, String sentence) {
        String page = "/access/waivers/" + waiver.id();
        notices.tell(people, sentence, page, waiver.id());
        mailbox.write(people, subject, sentence + "\n\nOpen it under " + page, waiver.id());
    }

    private Map<String, String> names(Waiver waiver, Learner learner) {
        return identities.names(List.of(learner.userId(), waiver.requestedBy(), waiver.supervisorUserId()).stream()
                .distinct()
                .toList());
    }

    private List<String> members(Role... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> identities.usersIn(role).stream())
                .distinct()
                .toList();
    }

    private Set<String> everybody(Waiver waiver, Learner learner) {
        Set<String> people =
                new LinkedHashSet<>(List.of(learner.userId(), waiver.requestedBy(), waiver.supervisorUserId()));
        people.addAll(members(Role.EXEC_SPONSOR, Role.AUDITOR));
        return people;
    }
}
