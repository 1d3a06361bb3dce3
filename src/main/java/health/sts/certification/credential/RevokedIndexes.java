package health.sts.certification.credential;

import java.util.Set;

/** Which places of the status list stand for revoked certificates; the register knows. One statement. */
public interface RevokedIndexes {

    Set<Integer> revoked();
}
