package health.sts.audit.seal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sealing runs. The key comes from the environment and is not among these.
 *
 * @param every how often to seal; zero for never, so that tests do it by hand
 * @param batchSize how many records one batch holds at most
 * @param headsFile where heads are kept outside the database; better on other storage
 * @param headsEvery at most how often a head is written there
 * @param lagLimit how old an unsealed record may be
 * @param lagLooks how many looks in a row over the limit make the node unwell
 */
@ConfigurationProperties("sts.seal")
public record SealSettings(
        @DefaultValue("PT1S") Duration every,
        @DefaultValue("2000") int batchSize,
        @DefaultValue("./data/sts-heads.txt") Path headsFile,
        @DefaultValue("PT1M") Duration headsEvery,
        @DefaultValue("PT5S") Duration lagLimit,
        @DefaultValue("2") int lagLooks) {

    /** Whether this node seals at all. */
    public boolean running() {
        return !every.isZero() && !every.isNegative();
    }
}
