package health.sts.recruitment;

import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signatures under the participation agreement; one per party, never changed. */
@Component
class SignatureStore {

    private final JdbcClient jdbc;

    SignatureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String candidacyId, Party party, AgreementText text, String typedName, String userId, Instant now) {
        try {
            jdbc.sql(
                            """
                            insert into agreement_signature
                                (candidacy_id, party, agreement_version, text_hash, typed_name, signed_by, signed_at)
                            values (:candidacy, :party, :version, :hash, :name, :user, :now)
                            """)
                    .param("candidacy", candidacyId)
                    .param("party", party.name())
                    .param("version", text.version())
                    .param("hash", text.hash())
                    .param("name", typedName)
                    .param("user", userId)
                    .param("now", SqlTime.of(now))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Refusal.conflict("This agreement is signed already. Nothing was changed.");
        }
    }

    /** A candidacy with the user id of who signed for the party, if anybody has; one statement. */
    record Signed(Candidacy candidacy, Optional<String> by) {}

    Signed signed(String candidacyId, Party party) {
        return jdbc.sql(
                        """
                        select c.*, s.signed_by from candidacy c
                          left join agreement_signature s on s.candidacy_id = c.id and s.party = :party
                         where c.id = :candidacy
                        """)
                .param("candidacy", candidacyId)
                .param("party", party.name())
                .query((row, number) -> new Signed(
                        CandidacyStore.candidacy(row, number), Optional.ofNullable(row.getString("signed_by"))))
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no candidacy " + candidacyId + "."));
    }

    /** The person's signature, without which the step cannot be completed. */
    static void require(Signed signed, Party party, String userId) {
        if (signed.by().filter(userId::equals).isEmpty()) {
            throw Refusal.invalid(
                    party == Party.CANDIDATE ? "agreementDecision" : "countersignDecision",
                    "Your signature is missing. Sign on the agreement page first: /candidacies/%s/agreement"
                            .formatted(signed.candidacy().id));
        }
    }

    List<SignatureView> of(String candidacyId) {
        return jdbc.sql("select * from agreement_signature where candidacy_id = :candidacy order by signed_at")
                .param("candidacy", candidacyId)
                .query((row, number) -> new SignatureView(
                        Party.valueOf(row.getString("party")),
                        row.getString("agreement_version"),
                        row.getString("text_hash"),
                        row.getString("typed_name"),
                        row.getString("signed_by"),
                        SqlTime.read(row, "signed_at")))
                .list();
    }
}
