package health.sts.certification.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.certification.CertificationState;
import health.sts.certification.credential.Credentials.Check;
import health.sts.certification.credential.Credentials.Facts;
import health.sts.certification.credential.Credentials.Score;
import health.sts.certification.credential.Credentials.Verdict;
import health.sts.certification.register.CertificateDesk;
import health.sts.certification.register.CertificateView;
import health.sts.shared.SqlTime;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What Open Badges 3.0 (VC-JWT, sections "JSON Web Token Proof Format" and "Verify a Credential VC-JWT Signature"), the
 * Verifiable Credentials Data Model 2.0 and Bitstring Status List 1.0 ask for, checked with a JSON parser and the JDK
 * alone: nothing here uses the code that issues. Then the attacks that such credentials invite, against our own check.
 */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger FETCHES = new AtomicInteger();

    @Autowired
    Academy academy;

    @Autowired
    CertificateDesk desk;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc browser;

    private Academy.Class school;
    private CertificateView certificate;
    private String jws;

    @BeforeAll
    void certify() {
        school = academy.open();
        jdbc.sql("update physician set email = ? where physician_id = ?")
                .params("mei.test@northlake.example", school.staff().physician(1))
                .update();
        certificate = issued(1);
        jws = certificate.credential();
    }

    // Structure

    @Test
    void theHeaderHasAlgKidAndTypAndNothingElse() throws Exception {
        JsonNode header = part(jws, 0);
        assertThat(names(header)).containsExactlyInAnyOrder("alg", "kid", "typ");
        assertThat(header.get("alg").asText()).isEqualTo("RS256");
        assertThat(header.get("typ").asText()).isEqualTo("JWT");
        assertThat(header.get("kid").asText()).startsWith("http").contains("/verify/keys/");
        assertThat(jws).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }

    @Test
    void thePayloadIsTheCredentialWithItsRequiredMembers() throws Exception {
        JsonNode it = part(jws, 1);
        assertThat(it.has("vc")).isFalse();
        assertThat(texts(it.get("@context")))
                .containsExactly(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        assertThat(texts(it.get("type"))).contains("VerifiableCredential", "OpenBadgeCredential");
        assertThat(it.get("name").asText()).isNotBlank();
        assertThat(texts(it.get("issuer").get("type"))).contains("Profile");
        assertThat(it.get("issuer").get("name").asText()).isNotBlank();
        JsonNode subject = it.get("credentialSubject");
        assertThat(texts(subject.get("type"))).contains("AchievementSubject");
        JsonNode achievement = subject.get("achievement");
        assertThat(texts(achievement.get("type"))).contains("Achievement");
        assertThat(achievement.get("achievementType").asText()).isEqualTo("Certification");
        for (String text : List.of("id", "name", "description")) {
            assertThat(achievement.get(text).asText()).isNotBlank();
        }
        assertThat(achievement.get("criteria").get("narrative").asText()).isNotBlank();
        for (String forbidden : List.of("issuanceDate", "expirationDate", "proof")) {
            assertThat(it.has(forbidden)).as(forbidden).isFalse();
        }
        assertThat(empties(it, "")).isEmpty();
    }

    @Test
    void claimsMatchTheMembersTheyRepeatAndTimesAreWholeSeconds() throws Exception {
        JsonNode it = part(jws, 1);
        assertThat(it.get("iss").asText()).isEqualTo(it.get("issuer").get("id").asText());
        assertThat(it.get("jti").asText()).isEqualTo(it.get("id").asText());
        assertThat(it.get("sub").asText())
                .isEqualTo(it.get("credentialSubject").get("id").asText())
                .startsWith("urn:uuid:");
        assertThat(it.get("nbf").isIntegralNumber()).isTrue();
        assertThat(it.get("exp").isIntegralNumber()).isTrue();
        assertThat(Instant.ofEpochSecond(it.get("nbf").asLong()))
                .isEqualTo(Instant.parse(it.get("validFrom").asText()));
        assertThat(Instant.ofEpochSecond(it.get("exp").asLong()))
                .isEqualTo(Instant.parse(it.get("validUntil").asText()));
        assertThat(it.get("validFrom").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(it.get("validUntil").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void resultsLinkToTheirDescriptions() throws Exception {
        Instant now = clock.instant();
        JsonNode subject = part(
                        credentials
                                .sign(new Facts(
                                        UUID.randomUUID().toString().replace("-", ""),
                                        "Dr. Ada Test",
                                        null,
                                        "TEST",
                                        "Testing",
                                        2,
                                        now,
                                        now.plusSeconds(60),
                                        List.of(
                                                new Score("Exam", false, "93.5", "90"),
                                                new Score("Teach-back", true, "4.40", null))))
                                .jws(),
                        1)
                .get("credentialSubject");
        JsonNode described = subject.get("achievement").get("resultDescription");
        assertThat(described).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(texts(described.get(i).get("type"))).containsExactly("ResultDescription");
            assertThat(texts(subject.get("result").get(i).get("type"))).containsExactly("Result");
            assertThat(subject.get("result").get(i).get("resultDescription"))
                    .isEqualTo(described.get(i).get("id"));
            assertThat(subject.get("result").get(i).get("value").isTextual()).isTrue();
        }
        assertThat(described.get(0).get("resultType").asText()).isEqualTo("Percent");
        assertThat(described.get(0).get("requiredValue").asText()).isEqualTo("90");
        assertThat(described.get(1).get("resultType").asText()).isEqualTo("RubricScore");
        assertThat(described.get(1).get("valueMax").asText()).isEqualTo("5");
        assertThat(described.get(1).has("requiredValue")).isFalse();
        assertThat(empties(subject, "")).isEmpty();
    }

    @Test
    void theMailAddressIsThereAsSaltedHashOnly() throws Exception {
        String email = jdbc.sql("select email from physician where physician_id = ?")
                .param(certificate.physicianId())
                .query(String.class)
                .single();
        assertThat(text(jws, 1)).doesNotContain(email);
        JsonNode identity = identity(jws, "emailAddress");
        assertThat(identity.get("type").asText()).isEqualTo("IdentityObject");
        assertThat(identity.get("hashed").asBoolean()).isTrue();
        String salt = identity.get("salt").asText();
        assertThat(salt).hasSizeGreaterThanOrEqualTo(16);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest((email + salt).getBytes(StandardCharsets.UTF_8));
        assertThat(identity.get("identityHash").asText())
                .isEqualTo("sha256$" + HexFormat.of().formatHex(hash));
    }

    // Signature, key, status

    @Test
    void theSignatureFitsTheKeyThatItsAddressGives() throws Exception {
        assertThat(signedBy(jws, keyAt(part(jws, 0).get("kid").asText()))).isTrue();
        assertThat(signedBy(flipped(jws, 1, 40), keyAt(part(jws, 0).get("kid").asText())))
                .isFalse();
    }

    @Test
    void thePublishedKeyHasNothingPrivate() throws Exception {
        MockHttpServletResponse answer = fetch(part(jws, 0).get("kid").asText());
        assertThat(answer.getContentType()).startsWith("application/jwk+json");
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=86400", "public");
        JsonNode jwk = JSON.readTree(answer.getContentAsString());
        assertThat(names(jwk)).containsExactlyInAnyOrder("kty", "use", "alg", "n", "e");
        String thumbprint = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(jwk.get("e").asText(), jwk.get("n").asText());
        assertThat(part(jws, 0).get("kid").asText())
                .endsWith("/"
                        + base64(MessageDigest.getInstance("SHA-256")
                                .digest(thumbprint.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void revokingSetsTheBitAndNoOther() throws Exception {
        CertificateView revoked = issued(2);
        JsonNode status = part(revoked.credential(), 1).get("credentialStatus");
        assertThat(status.isObject()).as("0..1 in Open Badges 3.0").isTrue();
        assertThat(status.get("type").asText()).isEqualTo("BitstringStatusListEntry");
        assertThat(status.get("statusPurpose").asText()).isEqualTo("revocation");
        assertThat(status.get("statusListIndex").isTextual()).isTrue();
        int index = Integer.parseInt(status.get("statusListIndex").asText());
        String list = status.get("statusListCredential").asText();
        byte[] before = bits(list);
        assertThat(bit(before, index)).isFalse();

        academy.as(school.cmio(), () -> desk.revoke(revoked.id(), "Found out in a test"));

        await().atMost(Duration.ofSeconds(8)).until(() -> bit(bits(list), index));
        assertThat(bit(bits(list), revokedPlace(certificate))).isFalse();
    }

    @Test
    void theStatusListIsASignedCredentialOfTheSameIssuer() throws Exception {
        String address =
                part(jws, 1).get("credentialStatus").get("statusListCredential").asText();
        MockHttpServletResponse answer = fetch(address);
        assertThat(answer.getContentType()).startsWith("text/plain");
        String list = answer.getContentAsString();
        assertThat(signedBy(list, keyAt(part(list, 0).get("kid").asText()))).isTrue();
        JsonNode it = part(list, 1);
        assertThat(texts(it.get("type"))).contains("VerifiableCredential", "BitstringStatusListCredential");
        assertThat(it.get("id").asText()).isEqualTo(address);
        assertThat(it.get("issuer").get("id"))
                .isEqualTo(part(jws, 1).get("issuer").get("id"));
        assertThat(it.get("credentialSubject").get("type").asText()).isEqualTo("BitstringStatusList");
        assertThat(it.get("credentialSubject").get("statusPurpose").asText()).isEqualTo("revocation");
        assertThat(it.get("iss")).isEqualTo(it.get("issuer").get("id"));
        assertThat(it.get("jti")).isEqualTo(it.get("id"));
        assertThat(it.get("sub")).isEqualTo(it.get("credentialSubject").get("id"));
        assertThat(bits(address)).hasSizeGreaterThanOrEqualTo(16_384);
        assertThat(failed(credentials.verify(list))).containsExactly("Content");
    }

    @Test
    void issuerAndAchievementAreFoundAtTheirAddresses() throws Exception {
        JsonNode it = part(jws, 1);
        JsonNode issuer = JSON.readTree(fetch(it.get("iss").asText()).getContentAsString());
        assertThat(issuer.get("id")).isEqualTo(it.get("issuer").get("id"));
        JsonNode own = it.get("credentialSubject").get("achievement");
        JsonNode published = JSON.readTree(fetch(own.get("id").asText()).getContentAsString());
        for (String member : List.of("id", "type", "name", "achievementType", "description", "criteria")) {
            assertThat(published.get(member)).as(member).isEqualTo(own.get(member));
        }
    }

    // Our own check

    @Test
    void theGenuineOnePassesEveryCheck() {
        Verdict verdict = credentials.verify("\n " + jws + "\n");
        assertThat(verdict.genuine()).isTrue();
        assertThat(verdict.publicId()).isEqualTo(certificate.publicId());
        assertThat(verdict.checks()).hasSize(6).allMatch(Check::ok);
    }

    @Test
    void aChangedCharacterAnywhereFails() {
        List<String> accepted = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            int length = jws.split("\\.")[part].length();
            int step = part == 1 ? 7 : 1;
            for (int i = 0; i < length; i += step) {
                Verdict verdict = credentials.verify(flipped(jws, part, i));
                if (verdict.genuine() || verdict.publicId() != null) {
                    accepted.add(part + ":" + i);
                }
            }
            if (credentials.verify(flipped(jws, part, length - 1)).genuine()) {
                accepted.add(part + ":last");
            }
        }
        assertThat(accepted).isEmpty();
    }

    @Test
    void noneAndHmacWithThePublicKeyFail() throws Exception {
        ObjectNode header = (ObjectNode) part(jws, 0);
        String payload = jws.split("\\.")[1];
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            header.put("alg", none);
            assertThat(credentials.verify(encoded(header) + "." + payload + ".").genuine())
                    .isFalse();
            assertThat(credentials
                            .verify(encoded(header) + "." + payload + "." + jws.split("\\.")[2])
                            .genuine())
                    .isFalse();
        }
        header.put("alg", "HS256");
        PublicKey key = keyAt(header.get("kid").asText());
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        String jwk = fetch(header.get("kid").asText()).getContentAsString();
        for (byte[] secret :
                List.of(key.getEncoded(), pem.getBytes(StandardCharsets.UTF_8), jwk.getBytes(StandardCharsets.UTF_8))) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String signed = encoded(header) + "." + payload;
            String forged = signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
            assertThat(failed(credentials.verify(forged))).containsExactly("Form");
        }
    }

    @Test
    void aKeyOfSomebodyElseFailsWhereverItIsSaidToBe() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair theirs = generator.generateKeyPair();
        ObjectNode header = (ObjectNode) part(jws, 0);
        String ours = header.get("kid").asText();
        String keyId = ours.substring(ours.lastIndexOf('/') + 1);

        assertThat(failed(credentials.verify(forged(header, theirs.getPrivate()))))
                .containsExactly("Signature");
        header.put("kid", "https://evil.example/verify/keys/" + keyId);
        assertThat(failed(credentials.verify(forged(header, theirs.getPrivate()))))
                .containsExactly("Signature");
        header.put("kid", "https://evil.example/verify/keys/" + "x".repeat(43));
        assertThat(failed(credentials.verify(forged(header, theirs.getPrivate()))))
                .containsExactly("Key");
        header.put("kid", "https://evil.example/verify/keys/1' or '1'='1");
        assertThat(failed(credentials.verify(forged(header, theirs.getPrivate()))))
                .containsExactly("Key");
        header.put("kid", ours);
        header.put("jku", "https://evil.example/keys");
        assertThat(failed(credentials.verify(forged(header, theirs.getPrivate()))))
                .containsExactly("Form");
        header.remove("jku");
        header.putArray("crit").add("exp");
        assertThat(failed(credentials.verify(forged(header, theirs.getPrivate()))))
                .containsExactly("Form");
    }

    @Test
    void aValidSignatureOnACertificateThatNobodyGaveIsNotEnough() {
        Instant now = clock.instant();
        Verdict verdict = credentials.verify(signed(now, now.plusSeconds(600)));
        assertThat(verdict.genuine()).isFalse();
        assertThat(failed(verdict)).containsExactly("Register");
    }

    @Test
    void anExpiredOneIsGenuineAndSaysThatItEnded() {
        Instant now = clock.instant();
        Verdict verdict =
                credentials.verify(stored(3, now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(35))));
        assertThat(verdict.genuine()).isTrue();
        assertThat(failed(verdict)).containsExactly("Dates");
        assertThat(verdict.checks()).filteredOn(check -> !check.ok()).allMatch(check -> check.sentence()
                .startsWith("It ended on "));
    }

    @Test
    void rubbishIsAnsweredAndNotThrown() {
        for (String rubbish : Arrays.asList(
                null,
                "",
                "x",
                "..",
                "a.b.c",
                "{}",
                "e30.e30.e30",
                "\u0000",
                "a.".repeat(100_000),
                "A".repeat(1_000_000),
                base64("[]".getBytes()) + "." + base64("7".getBytes()) + ".AA",
                base64("{\"alg\":\"RS256\",\"kid\":7}".getBytes()) + ".e30.AA",
                base64("{\"alg\":\"RS256\",\"kid\":\"\"}".getBytes()) + ".e30.AA",
                base64("{\"alg\":\"RS256\",\"kid\":\"k\"}".getBytes()) + "." + base64("[[[[".getBytes()) + ".AA")) {
            assertThat(credentials.verify(rubbish).genuine()).isFalse();
        }
    }

    private CertificateView issued(int number) {
        String certification = academy.trainee(school, number, CertificationState.DECISION);
        return academy.as(school.cmio(), () -> desk.get(desk.issue(certification, school.manager(), school.cmio())));
    }

    private String signed(Instant from, Instant until) {
        return credentials
                .sign(facts(UUID.randomUUID().toString().replace("-", ""), from, until))
                .jws();
    }

    private Facts facts(String publicId, Instant from, Instant until) {
        return new Facts(publicId, "Dr. Ada Test", null, school.specialty(), "Testing", 1, from, until, List.of());
    }

    /** As the register would have written it then. */
    private String stored(int number, Instant from, Instant until) {
        String certification = academy.trainee(school, number, CertificationState.CERTIFIED);
        String publicId = UUID.randomUUID().toString().replace("-", "");
        Credentials.Signed signed = credentials.sign(facts(publicId, from, until));
        jdbc.sql(
                        """
                        insert into certificate (id, public_id, certification_id, period_no, physician_id, user_id,
                            holder_name, specialty_code, site_id, wave_id, curriculum_version, certified_by, confirmed_by,
                            certified_at, valid_from, valid_until, window_opens, due, key_id, status_index, credential)
                        values (:id, :public, :certification, 1, :physician, :user, 'Dr. Ada Test', :code, :site, :wave, 1,
                            :manager, :cmio, :from, :from, :until, :from, :until, :key, :place, :jws)
                        """)
                .param("id", "CTF-" + publicId.substring(0, 10))
                .param("public", publicId)
                .param("certification", certification)
                .param("physician", school.staff().physician(number))
                .param("user", school.trainer(number))
                .param("code", school.specialty())
                .param("site", school.staff().site())
                .param("wave", school.staff().wave())
                .param("manager", school.manager())
                .param("cmio", school.cmio())
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .param("key", signed.keyId())
                .param("place", signed.statusIndex())
                .param("jws", signed.jws())
                .update();
        return signed.jws();
    }

    private String forged(ObjectNode header, PrivateKey key) throws Exception {
        String signed = encoded(header) + "." + jws.split("\\.")[1];
        Signature signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(key);
        signing.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signing.sign());
    }

    private byte[] bits(String list) throws Exception {
        String encoded = part(fetch(list).getContentAsString(), 1)
                .get("credentialSubject")
                .get("encodedList")
                .asText();
        assertThat(encoded).startsWith("u");
        byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    private static boolean bit(byte[] bits, int index) {
        return (bits[index / 8] & (1 << (7 - index % 8))) != 0;
    }

    private static int revokedPlace(CertificateView of) throws Exception {
        return part(of.credential(), 1)
                .get("credentialStatus")
                .get("statusListIndex")
                .asInt();
    }

    private PublicKey keyAt(String address) throws Exception {
        JsonNode jwk = JSON.readTree(fetch(address).getContentAsString());
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(jwk.get("n")), number(jwk.get("e"))));
    }

    private MockHttpServletResponse fetch(String address) throws Exception {
        MockHttpServletResponse answer = browser.perform(
                        get(address.replaceFirst("^https?://[^/]+", "")).with(request -> {
                            request.setRemoteAddr("10.1.0." + FETCHES.incrementAndGet() % 250);
                            return request;
                        }))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer;
    }

    private static boolean signedBy(String jws, PublicKey key) throws Exception {
        String[] parts = jws.split("\\.");
        Signature checking = Signature.getInstance("SHA256withRSA");
        checking.initVerify(key);
        checking.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return checking.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static String flipped(String jws, int part, int position) {
        String[] parts = jws.split("\\.");
        char old = parts[part].charAt(position);
        parts[part] =
                parts[part].substring(0, position) + (old == 'A' ? 'B' : 'A') + parts[part].substring(position + 1);
        return String.join(".", parts);
    }

    private static JsonNode identity(String jws, String type) throws Exception {
        for (JsonNode identity : part(jws, 1).get("credentialSubject").get("identifier")) {
            if (identity.get("identityType").asText().equals(type)) {
                return identity;
            }
        }
        throw new AssertionError("no identity of type " + type);
    }

    private static JsonNode part(String jws, int part) throws Exception {
        return JSON.readTree(text(jws, part));
    }

    private static String text(String jws, int part) {
        return new String(Base64.getUrlDecoder().decode(jws.split("\\.")[part]), StandardCharsets.UTF_8);
    }

    private static String encoded(JsonNode node) {
        return base64(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asText()));
    }

    private static List<String> failed(Verdict verdict) {
        return verdict.checks().stream()
                .filter(check -> !check.ok())
                .map(Check::what)
                .toList();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        assertThat(array.isArray()).isTrue();
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    /** Where null, an empty array or an empty object stands; the standard wants such members left out. */
    private static List<String> empties(JsonNode node, String where) {
        List<String> found = new ArrayList<>();
        if (node.isNull() || node.isContainerNode() && node.isEmpty()) {
            found.add(where);
        }
        node.properties().forEach(member -> found.addAll(empties(member.getValue(), where + "/" + member.getKey())));
        if (node.isArray()) {
            node.forEach(element -> found.addAll(empties(element, where + "[]")));
        }
        return found;
    }
}
