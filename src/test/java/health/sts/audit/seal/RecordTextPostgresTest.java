package health.sts.audit.seal;

class RecordTextPostgresTest extends RecordTextTest {

    @Override
    SealDatabase database() {
        return SealDatabase.postgres();
    }
}
