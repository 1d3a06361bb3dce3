package health.sts.certification.register;

import health.sts.certification.CertificateStatus;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** One period of validity with how it stands. */
record Certificate(
        String id,
        String publicId,
        String certificationId,
        int period,
        String physicianId,
        String userId,
        String holderName,
        String specialtyCode,
        String siteId,
        String waveId,
        int curriculumVersion,
        String certifiedBy,
        String confirmedBy,
        Instant certifiedAt,
        Instant validFrom,
        Instant validUntil,
        Instant endsAt,
        Instant windowOpens,
        Instant due,
        CertificateStatus status,
        boolean superseded,
        String keyId,
        int statusIndex,
        String credential) {

    static Certificate of(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getString("id"),
                row.getString("public_id"),
                row.getString("certification_id"),
                row.getInt("period_no"),
                row.getString("physician_id"),
                row.getString("user_id"),
                row.getString("holder_name"),
                row.getString("specialty_code"),
                row.getString("site_id"),
                row.getString("wave_id"),
                row.getInt("curriculum_version"),
                row.getString("certified_by"),
                row.getString("confirmed_by"),
                SqlTime.read(row, "certified_at"),
                SqlTime.read(row, "valid_from"),
                SqlTime.read(row, "valid_until"),
                SqlTime.read(row, "ends_at"),
                SqlTime.read(row, "window_opens"),
                SqlTime.read(row, "due"),
                CertificateStatus.valueOf(row.getString("status")),
                row.getBoolean("superseded"),
                row.getString("key_id"),
                row.getInt("status_index"),
                row.getString("credential"));
    }

    /** Whether it is the period that counts and has not ended. */
    boolean current() {
        return !superseded && (status == CertificateStatus.VALID || status == CertificateStatus.SUSPENDED);
    }

    CertificateView view(String specialtyName, List<CertificateView.Event> events) {
        return new CertificateView(
                id,
                publicId,
                certificationId,
                period,
                physicianId,
                userId,
                holderName,
                specialtyCode,
                specialtyName,
                siteId,
                waveId,
                curriculumVersion,
                certifiedBy,
                confirmedBy,
                certifiedAt,
                validFrom,
                validUntil,
                endsAt,
                windowOpens,
                due,
                status,
                superseded,
                keyId,
                statusIndex,
                credential,
                events);
    }
}
