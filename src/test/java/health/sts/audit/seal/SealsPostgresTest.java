package health.sts.audit.seal;

class SealsPostgresTest extends SealsTest {

    @Override
    SealDatabase database() {
        return SealDatabase.postgres();
    }
}
