package health.sts.audit.seal;

class SealerPostgresTest extends SealerTest {

    @Override
    SealDatabase database() {
        return SealDatabase.postgres();
    }
}
