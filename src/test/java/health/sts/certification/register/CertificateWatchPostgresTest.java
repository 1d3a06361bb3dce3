package health.sts.certification.register;

/** The same on PostgreSQL. */
class CertificateWatchPostgresTest extends CertificateWatchTest {

    @Override
    CertificateOffice office() {
        return CertificateOffice.postgres();
    }
}
