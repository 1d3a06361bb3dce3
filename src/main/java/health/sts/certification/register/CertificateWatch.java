package health.sts.certification.register;

import health.sts.certification.register.CertificateDesk.Cause;
import java.util.List;

/**
 * What is looked after every day: reminders before a certificate ends, recertifications whose window has opened, and
 * certificates that rule D4 has to judge by what their holders' teaching came to. Each call joins the caller's
 * transaction or opens one, costs a bounded number of statements and may be repeated at any time.
 */
public interface CertificateWatch {

    /**
     * Reminds holders and training managers, once per certificate and number of days before its end.
     *
     * @return how many holders were reminded
     */
    int remind();

    /**
     * Asks for recertification of every certificate whose window has opened and for which none was asked since.
     *
     * @return how many were asked for
     */
    int openRecertifications();

    /**
     * Valid certificates that rule D4 has not judged with what is known now, oldest first: new results came in, or the
     * holder was not seen teaching for six months although hours of the specialty are reported. One that was {@link
     * #judged} is not handed out again until something new is known; an inactive one that was kept, after a week.
     */
    List<TeachingFacts> toJudge(int most);

    /**
     * Takes the table's answers. A certificate to be suspended is suspended, and its holder is asked to recertify.
     *
     * @return how many were suspended
     */
    int judged(List<Judgement> judgements);

    /**
     * What the table {@code certificate-validity} said.
     *
     * @param cause PERFORMANCE or INACTIVE where the certificate is to be suspended, null where it stays valid
     * @param reason a sentence for the holder
     * @param rule table, version and rule, for the record
     */
    record Judgement(TeachingFacts facts, Cause cause, String reason, String rule) {

        public boolean suspends() {
            return cause != null;
        }
    }
}
