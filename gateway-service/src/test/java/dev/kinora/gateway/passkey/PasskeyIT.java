package dev.kinora.gateway.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.gateway.Visitor;
import dev.kinora.gateway.keys.DerivedKeys;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.Mails;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KinoraIT
class PasskeyIT {

    private static final String PASSKEYS = "/api/v1/users/me/passkeys";
    private static final String CHALLENGE = "/api/v1/auth/passkey-challenge";
    private static final String TOKEN = "/api/v1/auth/token/passkey";
    private static final String SESSION = "/api/v1/auth/session/passkey";
    private static final String REAUTHENTICATION = "/api/v1/users/me/reauthentication";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DerivedKeys keys;

    @Autowired
    private MeterRegistry meters;

    private Visitor visitor;
    private String handle;
    private UUID account;
    private SoftAuthenticator authenticator;

    @BeforeEach
    void signUp() {
        visitor = new Visitor(port, anAddress());
        handle = visitor.register();
        account = UUID.fromString(
                visitor.openSession(handle, Visitor.PASSWORD).get("id").asString());
        authenticator = new SoftAuthenticator();
    }

    @Test
    void registersAPasskeyAndSignsABrowserIn() {
        JsonNode made = register("My phone").expect(201).json();
        assertThat(made.get("label").asString()).isEqualTo("My phone");
        assertThat(made.get("lastUsedAt").isNull()).isTrue();

        var browser = new Visitor(port);
        var answer = browser.post(SESSION, authenticator.get(challenge())).expect(200);
        assertThat(answer.json().get("handle").asString()).isEqualTo(handle);
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("KINORA_SESSION=").contains("HttpOnly"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("KINORA_DEVICE="));
        browser.get("/api/v1/users/me").expect(200);
        assertThat(list())
                .singleElement()
                .satisfies(item -> assertThat(item.get("lastUsedAt").isNull()).isFalse());
        assertThat(audit()).containsExactly("CREATED", "PASSKEY_ADDED");
    }

    @Test
    void givesTokensThatEndWithTheirSession() {
        register("Key").expect(201);
        var client = new Visitor(port);
        JsonNode tokens =
                client.post(TOKEN, authenticator.get(challenge())).expect(200).json();
        client.get("/api/v1/users/me", Visitor.bearer(tokens)).expect(200);
        visitor.send("DELETE", "/api/v1/users/me/sessions", null, visitor.csrf())
                .expect(204);
        client.get("/api/v1/users/me", Visitor.bearer(tokens)).expect(401);
        client.post("/api/v1/auth/refresh", Map.of("refreshToken", tokens.get("refreshToken")))
                .expect(401);
    }

    @Test
    void namesTheAccountByRandomBytesThatStay() {
        register("First").expect(201);
        String named = authenticator.userHandle();
        var second = new SoftAuthenticator();
        second.create(start().expect(200).json());
        assertThat(second.userHandle()).isEqualTo(named).hasSize(43);
        assertThat(named).doesNotContain(account.toString().substring(0, 8), handle);
    }

    @Test
    void asksForAPasskeyThatIsFoundAndVerifiedWithoutAName() {
        JsonNode options = start().expect(200).json();
        assertThat(options.get("rp").get("id").asString()).isEqualTo("localhost");
        assertThat(options.get("user").get("name").asString()).isEqualTo(handle);
        assertThat(options.get("authenticatorSelection").get("residentKey").asString())
                .isEqualTo("required");
        assertThat(options.get("authenticatorSelection").get("userVerification").asString())
                .isEqualTo("required");
        JsonNode asked = challenge();
        assertThat(asked.propertyNames()).containsExactlyInAnyOrder("challenge", "timeout", "rpId", "userVerification");
    }

    @Test
    void tellsTheOwnerByMail() {
        var mails = new Mails(handle + "@example.org");
        visitor.confirm(mails);
        String id = register("Key").expect(201).json().get("id").asString();
        var other = new SoftAuthenticator();
        visitor.post(PASSKEYS, labeled(other.create(start().json())), visitor.csrf())
                .expect(201);
        visitor.post("/api/v1/auth/password-reset", Map.of("email", handle + "@example.org"))
                .expect(202);
        assertThat(mails.await("A passkey was added")).contains(handle, "http://localhost:8080/settings");
        visitor.send("DELETE", PASSKEYS + "/" + id, null, visitor.csrf()).expect(204);
        assertThat(mails.await("A passkey was removed")).contains(handle);

        String token = mails.token("Choose a new password");
        visitor.post(
                        "/api/v1/auth/password-reset/confirmation",
                        Map.of("token", token, "password", "an entirely new one"))
                .expect(204);
        assertThat(mails.await("Your password was reset")).contains("One passkey remains");
    }

    @Test
    void countsWhatIsDoneWithPasskeys() {
        double added = counted("kinora.passkeys", "act", "add", "ok");
        double signedIn = counted("kinora.sign.ins", "method", "passkey", "ok");
        double again = counted("kinora.sign.ins", "method", "passkey", "challenge_invalid");
        double byPassword = counted("kinora.sign.ins", "method", "password", "ok");

        register("Key").expect(201);
        var answer = authenticator.get(challenge());
        visitor.post(TOKEN, answer).expect(200);
        visitor.post(TOKEN, answer).expect(400);
        visitor.tokens(handle, Visitor.PASSWORD);

        assertThat(counted("kinora.passkeys", "act", "add", "ok")).isEqualTo(added + 1);
        assertThat(counted("kinora.sign.ins", "method", "passkey", "ok")).isEqualTo(signedIn + 1);
        assertThat(counted("kinora.sign.ins", "method", "passkey", "challenge_invalid"))
                .isEqualTo(again + 1);
        assertThat(counted("kinora.sign.ins", "method", "password", "ok")).isEqualTo(byPassword + 1);
    }

    private double counted(String meter, String tag, String value, String outcome) {
        return meters.counter(meter, tag, value, "outcome", outcome).count();
    }

    @Test
    void refusesARepeatedResponse() {
        register("Key").expect(201);
        var answer = authenticator.get(challenge());
        visitor.post(TOKEN, answer).expect(200);
        assertThat(visitor.post(TOKEN, answer).expect(400).code()).isEqualTo("CHALLENGE_INVALID");
        assertThat(visitor.post(SESSION, answer).expect(400).code()).isEqualTo("CHALLENGE_INVALID");
    }

    @Test
    void refusesAResponseFromAnotherOrigin() {
        register("Key").expect(201);
        authenticator.origin = "https://kinora.example.com";
        assertThat(visitor.post(TOKEN, authenticator.get(challenge()))
                        .expect(401)
                        .code())
                .isEqualTo("PASSKEY_REFUSED");
        var other = new SoftAuthenticator();
        other.origin = "http://localhost:8081";
        assertThat(visitor.post(PASSKEYS, labeled(other.create(start().json())), visitor.csrf())
                        .expect(400)
                        .code())
                .isEqualTo("PASSKEY_INVALID");
    }

    @Test
    void refusesAChallengeForAnotherUse() {
        register("Key").expect(201);
        JsonNode ofRegistration = start().json();
        assertThat(visitor.post(
                                TOKEN,
                                authenticator.get(
                                        asked(ofRegistration.get("challenge").asString())))
                        .expect(400)
                        .code())
                .isEqualTo("CHALLENGE_INVALID");
        assertThat(visitor.post(TOKEN, authenticator.get(asked("bWFkZSB1cCBieSBzb21lYm9keSBlbHNl")))
                        .expect(400)
                        .code())
                .isEqualTo("CHALLENGE_INVALID");

        var stranger = new Visitor(port);
        stranger.openSession(stranger.register(), Visitor.PASSWORD);
        var other = new SoftAuthenticator();
        assertThat(stranger.post(PASSKEYS, labeled(other.create(ofRegistration)), stranger.csrf())
                        .expect(400)
                        .code())
                .isEqualTo("CHALLENGE_INVALID");
    }

    @Test
    void refusesAChallengeAfterFiveMinutes() {
        register("Key").expect(201);
        var before = new Challenges(keys, jdbc, InstantSource.offset(InstantSource.system(), Duration.ofSeconds(-301)));
        String late = before.issue(Challenges.SIGN_IN).toBase64UrlString();
        assertThat(visitor.post(TOKEN, authenticator.get(asked(late)))
                        .expect(400)
                        .code())
                .isEqualTo("CHALLENGE_INVALID");
        var recently =
                new Challenges(keys, jdbc, InstantSource.offset(InstantSource.system(), Duration.ofSeconds(-200)));
        visitor.post(
                        TOKEN,
                        authenticator.get(
                                asked(recently.issue(Challenges.SIGN_IN).toBase64UrlString())))
                .expect(200);
    }

    @Test
    void refusesACounterThatDoesNotGrow() {
        authenticator.counter = 7;
        register("Key").expect(201);
        authenticator.counter = 9;
        visitor.post(TOKEN, authenticator.get(challenge())).expect(200);
        for (int copy : new int[] {9, 8, 0}) {
            authenticator.counter = copy;
            assertThat(visitor.post(TOKEN, authenticator.get(challenge()))
                            .expect(401)
                            .code())
                    .isEqualTo("PASSKEY_REFUSED");
        }
        authenticator.counter = 10;
        visitor.post(TOKEN, authenticator.get(challenge())).expect(200);
    }

    @Test
    void refusesAnUnverifiedUser() {
        authenticator.verifiesUser = false;
        assertThat(register("Key").expect(400).code()).isEqualTo("PASSKEY_INVALID");
        authenticator.verifiesUser = true;
        register("Key").expect(201);
        authenticator.verifiesUser = false;
        assertThat(visitor.post(TOKEN, authenticator.get(challenge()))
                        .expect(401)
                        .code())
                .isEqualTo("PASSKEY_REFUSED");
    }

    @Test
    void answersTheSameForAnUnknownPasskeyAndAWrongSignature() {
        register("Key").expect(201);
        var stranger = new SoftAuthenticator();
        stranger.pretendToBe(authenticator);
        JsonNode notRegistered =
                visitor.post(TOKEN, stranger.get(challenge())).expect(401).json();
        var forged = new HashMap<>(stranger.get(challenge()));
        forged.put("id", authenticator.get(challenge()).get("id"));
        JsonNode wrong = visitor.post(TOKEN, forged).expect(401).json();
        assertThat(wrong.get("code")).isEqualTo(notRegistered.get("code"));
        assertThat(wrong.get("detail")).isEqualTo(notRegistered.get("detail"));
    }

    @Test
    void refusesAPasskeyThatNamesAnotherAccount() {
        register("Key").expect(201);
        var stranger = new Visitor(port);
        stranger.openSession(stranger.register(), Visitor.PASSWORD);
        var theirs = new SoftAuthenticator();
        JsonNode options = stranger.post(PASSKEYS + "/challenge", Map.of(), stranger.csrf())
                .expect(200)
                .json();
        stranger.post(PASSKEYS, labeled(theirs.create(options)), stranger.csrf())
                .expect(201);
        theirs.pretendToBe(authenticator);
        assertThat(visitor.post(TOKEN, theirs.get(challenge())).expect(401).code())
                .isEqualTo("PASSKEY_REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientDataJSON", "authenticatorData", "signature", "userHandle"})
    void refusesGarbage(String member) {
        register("Key").expect(201);
        for (String garbage : List.of("AA", "A", "bnVsbA", "e30", "YWJj".repeat(20))) {
            var answer = new HashMap<>(authenticator.get(challenge()));
            var response = new HashMap<>((Map<?, ?>) answer.get("response"));
            response.remove(member);
            Map<String, Object> spoiled = new HashMap<>();
            response.forEach((name, value) -> spoiled.put(String.valueOf(name), value));
            spoiled.put(member, garbage);
            answer.put("response", spoiled);
            assertThat(visitor.post(TOKEN, answer).status()).isIn(400, 401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "A", "bnVsbA", "o2NmbXRkbm9uZQ", "oA", "gA"})
    void refusesAnAttestationThatCannotBeRead(String garbage) {
        var credential = new HashMap<>(authenticator.create(start().json()));
        var response = (Map<?, ?>) Objects.requireNonNull(credential.get("response"));
        credential.put(
                "response", Map.of("clientDataJSON", response.get("clientDataJSON"), "attestationObject", garbage));
        assertThat(visitor.post(PASSKEYS, labeled(credential), visitor.csrf())
                        .expect(400)
                        .code())
                .isEqualTo("PASSKEY_INVALID");
    }

    @Test
    void refusesARegisteredPasskey() {
        var made = labeled(authenticator.create(start().json()));
        visitor.post(PASSKEYS, made, visitor.csrf()).expect(201);
        assertThat(visitor.post(PASSKEYS, made, visitor.csrf()).expect(409).code())
                .isEqualTo("PASSKEY_EXISTS");
        var again = labeled(authenticator.create(start().json()));
        assertThat(visitor.post(PASSKEYS, again, visitor.csrf()).expect(409).code())
                .isEqualTo("PASSKEY_EXISTS");
        assertThat(start().json().get("excludeCredentials")).hasSize(1);
    }

    @Test
    void removesAPasskeyOfItsOwnerOnly() {
        String id = register("Key").expect(201).json().get("id").asString();
        var stranger = new Visitor(port);
        stranger.openSession(stranger.register(), Visitor.PASSWORD);
        assertThat(stranger.send("DELETE", PASSKEYS + "/" + id, null, stranger.csrf())
                        .expect(404)
                        .code())
                .isEqualTo("PASSKEY_NOT_FOUND");
        visitor.send("DELETE", PASSKEYS + "/" + id, null, visitor.csrf()).expect(204);
        assertThat(list()).isEmpty();
        assertThat(visitor.post(TOKEN, authenticator.get(challenge()))
                        .expect(401)
                        .code())
                .isEqualTo("PASSKEY_REFUSED");
        assertThat(audit()).containsExactly("CREATED", "PASSKEY_ADDED", "PASSKEY_REMOVED");
    }

    @Test
    void asksForThePasswordAgainBeforeItChangesPasskeys() {
        String id = register("Key").expect(201).json().get("id").asString();
        var made = labeled(new SoftAuthenticator().create(start().json()));
        expireSignIns();
        assertThat(start().expect(403).code()).isEqualTo("REAUTHENTICATION_REQUIRED");
        visitor.post(PASSKEYS, made, visitor.csrf()).expect(403);
        visitor.send("DELETE", PASSKEYS + "/" + id, null, visitor.csrf()).expect(403);
        assertThat(list()).hasSize(1);
    }

    @Test
    void takesAPasskeyInsteadOfThePassword() {
        String id = register("Key").expect(201).json().get("id").asString();
        expireSignIns();
        visitor.send("DELETE", PASSKEYS + "/" + id, null, visitor.csrf()).expect(403);
        double confirmed = counted("kinora.passkeys", "act", "confirm", "ok");

        var signed = authenticator.get(confirmation());
        confirm(signed).expect(204);
        assertThat(counted("kinora.passkeys", "act", "confirm", "ok")).isEqualTo(confirmed + 1);
        start().expect(200);
        expireSignIns();
        assertThat(confirm(signed).expect(400).code()).isEqualTo("CHALLENGE_INVALID");
        start().expect(403);

        confirm(authenticator.get(confirmation())).expect(204);
        visitor.send("DELETE", PASSKEYS + "/" + id, null, visitor.csrf()).expect(204);
    }

    @Test
    void confirmsWithNothingThatWasSignedForSomethingElse() {
        register("Key").expect(201);
        var stranger = new Visitor(port);
        stranger.openSession(stranger.register(), Visitor.PASSWORD);
        JsonNode theirs = stranger.post(REAUTHENTICATION + "/passkey-challenge", Map.of(), stranger.csrf())
                .expect(200)
                .json();
        expireSignIns();

        assertThat(confirm(authenticator.get(challenge())).expect(400).code()).isEqualTo("CHALLENGE_INVALID");
        assertThat(confirm(authenticator.get(theirs)).expect(400).code()).isEqualTo("CHALLENGE_INVALID");
        assertThat(stranger.post(REAUTHENTICATION + "/passkey", authenticator.get(theirs), stranger.csrf())
                        .expect(401)
                        .code())
                .isEqualTo("PASSKEY_REFUSED");
        assertThat(visitor.post(TOKEN, authenticator.get(confirmation()))
                        .expect(400)
                        .code())
                .isEqualTo("CHALLENGE_INVALID");
        assertThat(visitor.post(REAUTHENTICATION + "/passkey", authenticator.get(confirmation()))
                        .expect(403)
                        .code())
                .isEqualTo("CSRF_TOKEN_INVALID");
        start().expect(403);
    }

    private void expireSignIns() {
        jdbc.sql("update sign_in_session set authenticated_at = authenticated_at - interval 1 hour")
                .update();
    }

    private JsonNode confirmation() {
        return visitor.post(REAUTHENTICATION + "/passkey-challenge", Map.of(), visitor.csrf())
                .expect(200)
                .json();
    }

    private Visitor.Answer confirm(Map<String, Object> signed) {
        return visitor.post(REAUTHENTICATION + "/passkey", signed, visitor.csrf());
    }

    @Test
    void demandsTheCsrfTokenForChangesButNotForSignIn() {
        assertThat(visitor.post(PASSKEYS + "/challenge", Map.of()).expect(403).code())
                .isEqualTo("CSRF_TOKEN_INVALID");
        register("Key").expect(201);
        visitor.post(
                        SESSION,
                        authenticator.get(
                                visitor.post(CHALLENGE, Map.of()).expect(200).json()))
                .expect(200);
    }

    @Test
    void keepsALockedAccountOut() {
        register("Key").expect(201);
        String[] chief = Visitor.bearer(visitor.tokens("admin", "correct horse battery"));
        visitor.send("PUT", "/api/v1/admin/accounts/" + account + "/lock", Map.of("reason", "Sells watches"), chief)
                .expect(200);
        assertThat(visitor.post(TOKEN, authenticator.get(challenge()))
                        .expect(403)
                        .code())
                .isEqualTo("ACCOUNT_LOCKED");
    }

    @Test
    void forgetsThePasskeysOfAnErasedAccount() {
        register("Key").expect(201);
        visitor.send("DELETE", "/api/v1/users/me", null, visitor.csrf()).expect(204);
        for (String table : List.of("passkey", "passkey_user")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where account_id = :account")
                            .param("account", BinaryIds.bytes(account))
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        assertThat(visitor.post(TOKEN, authenticator.get(challenge()))
                        .expect(401)
                        .code())
                .isEqualTo("PASSKEY_REFUSED");
    }

    @Test
    void limitsRefusedAttempts() {
        register("Key").expect(201);
        var stranger = new Visitor(port, anAddress());
        for (int i = 0; i < 30; i++) {
            stranger.post(TOKEN, authenticator.get(asked("bWFkZSB1cCBieSBzb21lYm9keSBlbHNl")))
                    .expect(400);
        }
        var answer = authenticator.get(challenge());
        assertThat(stranger.post(TOKEN, answer).expect(429).code()).isEqualTo("RATE_LIMITED");
        visitor.post(TOKEN, answer).expect(200);
    }

    @Test
    void speaksJsonOnly() {
        assertThat(visitor.get("/api/v1/users/me", "Accept", "application/cbor").status())
                .isEqualTo(406);
        visitor.send(visitor.request("/api/v1/auth/token", "Content-Type", "application/cbor")
                        .POST(HttpRequest.BodyPublishers.ofString("x")))
                .expect(415);
    }

    /** An address that no other test uses, because refusals are counted per address. */
    private static String anAddress() {
        int host = ThreadLocalRandom.current().nextInt(1 << 16, 1 << 24);
        return "127." + (host >> 16) + "." + (host >> 8 & 0xff) + "." + (host & 0xff);
    }

    private Visitor.Answer start() {
        return visitor.post(PASSKEYS + "/challenge", Map.of(), visitor.csrf());
    }

    private Visitor.Answer register(String label) {
        var made = authenticator.create(start().expect(200).json());
        return visitor.post(PASSKEYS, Map.of("label", label, "credential", made), visitor.csrf());
    }

    private static Map<String, Object> labeled(Map<String, Object> credential) {
        return Map.of("label", "Another", "credential", credential);
    }

    private JsonNode challenge() {
        return new Visitor(port).post(CHALLENGE, Map.of()).expect(200).json();
    }

    private static JsonNode asked(String challenge) {
        return JsonMapper.builder().build().valueToTree(Map.of("challenge", challenge, "rpId", "localhost"));
    }

    private JsonNode list() {
        return visitor.get(PASSKEYS).expect(200).json().get("items");
    }

    private List<String> audit() {
        return jdbc.sql("select action from account_audit where account_id = :account order by id")
                .param("account", BinaryIds.bytes(account))
                .query(String.class)
                .list();
    }
}
