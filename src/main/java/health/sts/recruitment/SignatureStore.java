package health.sts.recruitment;

import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.List;
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

    /** The person's signature, without which the step cannot be completed. */
    void require(String candidacyId, Party party, String userId) {
        boolean signed = of(candidacyId).stream()
                .anyMatch(signature ->
                        signature.party() == party && signature.signedBy().equals(userId));
        if (!signed) {
            throw Refusal.invalid(
                    party == Party.CANDIDATE ? "agreementDecision" : "countersignDecision",
                    "Your signature is missing. Sign on the agreement page first: /candidacies/%s/agreement"
                            .formatted(candidacyId));
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
