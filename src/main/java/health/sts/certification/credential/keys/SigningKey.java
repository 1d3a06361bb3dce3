package health.sts.certification.credential.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** An RSA key with which credentials are signed. */
public final class SigningKey {

    /** The least that RS256 allows (RFC 7518, section 3.3). */
    static final int SMALLEST = 2048;

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";

    private final RSAPrivateCrtKey secret;
    private final RSAKey open;

    private SigningKey(RSAPrivateCrtKey secret, RSAPublicKey open) {
        this.secret = secret;
        this.open = new RSAKey.Builder(open)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .build();
    }

    /** The key with its public half, which follows from it. Illegal where it is too short. */
    static SigningKey of(RSAPrivateCrtKey secret) {
        int bits = secret.getModulus().bitLength();
        if (bits < SMALLEST) {
            throw new IllegalArgumentException("it has %d bits, and at least %d are needed".formatted(bits, SMALLEST));
        }
        try {
            RSAPublicKeySpec open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
            return new SigningKey(
                    secret, (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(open));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("it is not a usable RSA key", broken);
        }
    }

    /** A new key of this machine's randomness. */
    public static SigningKey generate() {
        try {
            return of(
                    (RSAPrivateCrtKey) new RSAKeyGenerator(SMALLEST).generate().toPrivateKey());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key in the file of the demo. */
    static SigningKey ofPem(String pem) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return of(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | ClassCastException notAKey) {
            // The cause could quote what was given, so it is left out.
            throw new IllegalArgumentException("it is not an RSA private key in PKCS#8");
        }
    }

    /** PKCS#8 PEM, for a file that only its owner reads. */
    String pem() {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded());
        return BEGIN + "\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    }

    /** Its RFC 7638 thumbprint: 43 characters that follow from the public half. */
    public String id() {
        try {
            return open.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public half as JWK; there is nothing else in it. */
    public String publicJwk() {
        return open.toPublicJWK().toJSONString();
    }

    /**
     * The text signed as compact JWS with RS256; its header has {@code alg}, {@code kid} and {@code typ} only.
     *
     * @param address where the public half can be fetched
     */
    public String sign(String payload, String address) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(address)
                .type(JOSEObjectType.JWT)
                .build();
        JWSObject signed = new JWSObject(header, new Payload(payload));
        try {
            signed.sign(new RSASSASigner(secret));
        } catch (JOSEException broken) {
            throw new IllegalStateException("The key " + id() + " cannot sign", broken);
        }
        return signed.serialize();
    }

    /** Without the private half. */
    @Override
    public String toString() {
        return "RSA key " + id();
    }
}
