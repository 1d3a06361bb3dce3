package health.sts.review.triage;

import health.sts.accountability.Notices;
import health.sts.review.triage.InterventionStore.Opened;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Tells people about help: those it is offered to, who is asked to give it, and the chief how it ended. */
@Component
class InterventionNews {

    private final Notices notices;
    private final DepartmentChiefs chiefs;

    InterventionNews(Notices notices, DepartmentChiefs chiefs) {
        this.notices = notices;
        this.chiefs = chiefs;
    }

    /** One message for all members and one for all trainers. */
    void opened(List<Opened> opened) {
        tell(
                opened.stream()
                        .flatMap(one -> one.members().stream())
                        .map(member -> member.person().userId())
                        .toList(),
                "A colleague offers you help with the EHR. See what is offered to you, and why.",
                "/triage/mine",
                null);
        tell(
                opened.stream()
                        .map(one -> one.intervention().helperUserId())
                        .filter(Objects::nonNull)
                        .toList(),
                "Colleagues need your help with the EHR. See whom you are asked to help, and until when.",
                "/interventions?mine=true",
                null);
    }

    void asked(Intervention one) {
        tell(
                List.of(one.helperUserId()),
                "You are asked to help with the EHR: %s. See whom, and until when."
                        .formatted(one.kind().title()),
                page(one),
                one.id());
    }

    /** The chiefs of everybody it was for. */
    void chiefs(Intervention one, List<InterventionMember> members, String sentence) {
        Map<String, String> chiefOf = chiefs.all();
        tell(
                members.stream()
                        .map(member -> chiefOf.get(DepartmentChiefs.place(member.siteId(), member.specialtyCode())))
                        .filter(Objects::nonNull)
                        .toList(),
                sentence,
                page(one),
                one.id());
    }

    /** The trainer need not help any more. */
    void left(Intervention one) {
        if (one.helperUserId() != null) {
            tell(
                    List.of(one.helperUserId()),
                    "Help that you were asked for is not needed any more: the physician has left the wave or lost access.",
                    page(one),
                    one.id());
        }
    }

    private void tell(Collection<String> people, String sentence, String link, String businessKey) {
        if (!people.isEmpty()) {
            notices.tell(new TreeSet<>(people), sentence, link, businessKey);
        }
    }

    private static String page(Intervention one) {
        return "/interventions/" + one.id();
    }
}
