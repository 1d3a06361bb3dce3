package health.sts.certification.credential;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where others find what a credential names; all of it below {@code sts.address}. */
@Component
public class PublicAddress {

    private final String verify;

    PublicAddress(@Value("${sts.address:http://localhost:8080}") String address) {
        this.verify = address.replaceFirst("/+$", "") + "/verify";
    }

    /** The page on which anybody checks a credential. */
    public String verify() {
        return verify;
    }

    /** The page of a certificate, which is also its credential's id. */
    public String certificate(String publicId) {
        return verify + "/" + publicId;
    }

    String key(String keyId) {
        return verify + "/keys/" + keyId;
    }

    String issuer() {
        return verify + "/issuer";
    }

    String achievement(String specialtyCode, int version) {
        return verify + "/achievements/" + specialtyCode + "/" + version;
    }

    String statusList() {
        return verify + "/status/1";
    }
}
