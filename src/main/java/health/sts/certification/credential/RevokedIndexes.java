package health.sts.certification.credential;

import java.util.Set;

/** Which places of the status list stand for revoked certificates; the register knows. One statement. */
public interface RevokedIndexes {

    /**
     * @param places how many places the list has; a number beyond them, or below 0, belongs to no list
     */
    Set<Integer> revoked(int places);
}
