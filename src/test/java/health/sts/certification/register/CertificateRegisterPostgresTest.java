package health.sts.certification.register;

/** The same on PostgreSQL, where the application may add and read rows only. */
class CertificateRegisterPostgresTest extends CertificateRegisterTest {

    @Override
    CertificateOffice office() {
        return CertificateOffice.postgres();
    }

    @Override
    String numbers(int most) {
        return "generate_series(1, %d) as t(n)".formatted(most);
    }
}
