package health.sts.certification.credential;

import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is read of the certificates that exist; the register writes them. */
@Component
class IssuedCertificates {

    private static final int DRAWN = 40;

    private final JdbcClient jdbc;

    IssuedCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One certificate as it was given.
     *
     * @param credential the compact JWS
     */
    record Issued(
            String id,
            String publicId,
            String holderName,
            String specialtyName,
            int curriculumVersion,
            String certifiedBy,
            String confirmedBy,
            Instant certifiedAt,
            Instant validFrom,
            Instant validUntil,
            String credential) {}

    Optional<Issued> ofId(String certificateId) {
        return one("id", certificateId);
    }

    Optional<Issued> ofPublicId(String publicId) {
        return one("public_id", publicId);
    }

    /** The name of the specialty whose curriculum has this version. */
    Optional<String> specialtyOfCurriculum(String specialtyCode, int version) {
        return jdbc.sql(
                        """
                        select s.name from curriculum_version v join specialty s on s.code = v.specialty_code
                         where v.specialty_code = ? and v.version = ?
                        """)
                .params(specialtyCode, version)
                .query(String.class)
                .optional();
    }

    /** A place in the status list that no certificate has, drawn at random; one statement. */
    int freePlace(Random random) {
        List<Integer> drawn =
                random.ints(DRAWN, 0, Bitstring.LENGTH).boxed().distinct().toList();
        List<Integer> taken = jdbc.sql("select status_index from certificate where status_index in (:drawn)")
                .param("drawn", drawn)
                .query(Integer.class)
                .list();
        return drawn.stream()
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The status list of certificates is as good as full"));
    }

    private Optional<Issued> one(String column, String value) {
        return jdbc.sql(
                        """
                        select c.id, c.public_id, c.holder_name, s.name as specialty_name, c.curriculum_version,
                               c.certified_by, c.confirmed_by, c.certified_at, c.valid_from, c.valid_until, c.credential
                          from certificate c join specialty s on s.code = c.specialty_code where c.\
                        """
                                + column + " = ?")
                .param(value)
                .query(IssuedCertificates::issued)
                .optional();
    }

    private static Issued issued(ResultSet row, int i) throws SQLException {
        return new Issued(
                row.getString("id"),
                row.getString("public_id"),
                row.getString("holder_name"),
                row.getString("specialty_name"),
                row.getInt("curriculum_version"),
                row.getString("certified_by"),
                row.getString("confirmed_by"),
                SqlTime.read(row, "certified_at"),
                SqlTime.read(row, "valid_from"),
                SqlTime.read(row, "valid_until"),
                row.getString("credential"));
    }
}
