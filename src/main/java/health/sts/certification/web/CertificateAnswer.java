package health.sts.certification.web;

import health.sts.certification.CertificateStatus;
import health.sts.certification.credential.Credentials.Check;
import health.sts.certification.credential.Credentials.Verdict;
import health.sts.certification.register.CertificateView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody is told who asks whether a certificate is good: the answer in a word and a sentence, and each thing that
 * was looked at. Why it was suspended or revoked stays inside.
 *
 * @param tag the end of the tag's class name
 * @param certificate null where there is none to speak about
 */
record CertificateAnswer(String word, String tag, String sentence, List<Check> checks, CertificateView certificate) {

    static CertificateAnswer of(Verdict verdict, Optional<CertificateView> certificate) {
        if (!verdict.genuine() || certificate.isEmpty()) {
            return new CertificateAnswer(
                    "Not genuine",
                    "late",
                    "Do not rely on it: it is not a certificate of this service.",
                    verdict.checks(),
                    null);
        }
        Standing standing = Standing.of(certificate.get(), datesFit(verdict));
        Check status = new Check("Status", standing == Standing.VALID, standing.sentence);
        return new CertificateAnswer(
                standing.word,
                standing.tag,
                standing.sentence,
                Stream.concat(verdict.checks().stream(), Stream.of(status)).toList(),
                certificate.get());
    }

    private static boolean datesFit(Verdict verdict) {
        return verdict.checks().stream().allMatch(Check::ok);
    }

    private enum Standing {
        VALID("Valid", "done", "The certificate is valid today: its holder may teach this specialty."),
        SUSPENDED(
                "Suspended",
                "waiting",
                "The certificate is suspended: its holder may not teach under it until the suspension is lifted."),
        REVOKED(
                "Revoked",
                "stopped",
                "The certificate was revoked: it was ended for good, and its holder may not teach under it."),
        REPLACED(
                "Replaced", "stopped", "A newer certificate of the same holder has taken its place. Ask for that one."),
        EXPIRED("Expired", "stopped", "The certificate has ended, so its holder may not teach under it."),
        NOT_YET(
                "Not valid yet",
                "waiting",
                "The certificate begins later; until then its holder may not teach under it.");

        private final String word;
        private final String tag;
        private final String sentence;

        Standing(String word, String tag, String sentence) {
            this.word = word;
            this.tag = tag;
            this.sentence = sentence;
        }

        static Standing of(CertificateView certificate, boolean datesFit) {
            if (certificate.status() == CertificateStatus.REVOKED) {
                return REVOKED;
            }
            if (certificate.superseded()) {
                return REPLACED;
            }
            return switch (certificate.status()) {
                case EXPIRED -> EXPIRED;
                case SUSPENDED -> SUSPENDED;
                default -> datesFit ? VALID : NOT_YET;
            };
        }
    }
}
