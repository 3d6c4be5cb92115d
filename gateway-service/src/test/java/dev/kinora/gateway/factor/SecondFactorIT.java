package dev.kinora.gateway.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.gateway.Visitor;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.Mails;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KinoraIT
class SecondFactorIT {

    private static final String FACTOR = "/api/v1/users/me/second-factor";
    private static final String ADMIN_PASSWORD = "correct horse battery";

    private final TimeCodes codes = new TimeCodes();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TotpSecrets secrets;

    @Autowired
    private MeterRegistry meters;

    private Visitor chief;
    private String[] admin;
    private Visitor moderator;
    private String handle;
    private UUID account;

    @BeforeEach
    void hireAModerator() {
        chief = new Visitor(port);
        admin = Visitor.bearer(chief.tokens("admin", ADMIN_PASSWORD));
        handle = "s" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        account = UUID.fromString(chief.post(
                        "/api/v1/admin/accounts",
                        Map.of(
                                "handle",
                                handle,
                                "email",
                                handle + "@example.org",
                                "password",
                                Visitor.PASSWORD,
                                "roles",
                                List.of("VIEWER", "MODERATOR")),
                        admin)
                .expect(201)
                .json()
                .get("id")
                .asString());
        moderator = new Visitor(port);
        moderator.openSession(handle, Visitor.PASSWORD);
    }

    @Test
    void asksForACodeOnceItIsSetUp() {
        assertThat(state().get("since").isNull()).isTrue();
        assertThat(enroll()).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("(\\w{4}-){2}\\w{4}"));
        assertThat(state().get("since").isNull()).isFalse();
        assertThat(state().get("recoveryCodesLeft").asInt()).isEqualTo(10);

        assertThat(signIn(null).expect(401).code()).isEqualTo("SECOND_FACTOR_REQUIRED");
        assertThat(signIn("").expect(401).code()).isEqualTo("SECOND_FACTOR_REQUIRED");
        JsonNode tokens = signIn(freshCode()).expect(200).json();
        JsonNode me = new Visitor(port)
                .get("/api/v1/users/me", Visitor.bearer(tokens))
                .expect(200)
                .json();
        assertThat(me.get("roles").toString()).isEqualTo("[\"VIEWER\",\"MODERATOR\"]");
        var browser = new Visitor(port);
        browser.post("/api/v1/auth/session", credentials(freshCode())).expect(200);
        browser.get("/api/v1/users/me").expect(200);
        assertThat(audit()).containsExactly("CREATED", "SECOND_FACTOR_SET");
    }

    @Test
    void revealsNothingWithoutTheCorrectPassword() {
        enroll();
        var wrong = new HashMap<>(credentials(freshCode()));
        wrong.put("password", "a wrong password");
        assertThat(new Visitor(port)
                        .post("/api/v1/auth/token", wrong)
                        .expect(401)
                        .code())
                .isEqualTo("BAD_CREDENTIALS");
        signIn(freshCode()).expect(200);
    }

    @Test
    void endsTheOtherSessionsWhenItBegins() {
        var other = new Visitor(port);
        String[] bearer = Visitor.bearer(other.tokens(handle, Visitor.PASSWORD));
        enroll();
        other.get("/api/v1/users/me", bearer).expect(401);
        moderator.get("/api/v1/users/me").expect(200);
    }

    @Test
    void takesACodeOnce() {
        enroll();
        String code = freshCode();
        signIn(code).expect(200);
        assertThat(signIn(code).expect(401).code()).isEqualTo("SECOND_FACTOR_WRONG");
    }

    @Test
    void doesNotTakeTheFirstCodeAgainForSignIn() {
        byte[] secret = begin();
        String code = codes.code(secret, codes.step(Instant.now()));
        confirm(code).expect(200);
        assertThat(signIn(code).expect(401).code()).isEqualTo("SECOND_FACTOR_WRONG");
    }

    @Test
    void limitsGuessesAfterACorrectPassword() {
        enroll();
        String right = freshCode();
        for (int i = 0; i < 5; i++) {
            var stranger = new Visitor(port, "127.0.5." + (1 + i));
            assertThat(stranger.post("/api/v1/auth/token", credentials(wrong(i)))
                            .expect(401)
                            .code())
                    .isEqualTo("SECOND_FACTOR_WRONG");
        }
        var answer = signIn(right).expect(429);
        assertThat(answer.code()).isEqualTo("RATE_LIMITED");
        assertThat(Long.parseLong(answer.header("Retry-After"))).isPositive();
    }

    @Test
    void tellsTheOwnerByMail() {
        var mails = new Mails(handle + "@example.org");
        enroll();
        assertThat(mails.await("A second factor was switched on")).contains(handle, "http://localhost:8080/settings");
        moderator.send("DELETE", FACTOR, null, moderator.csrf()).expect(204);
        assertThat(mails.await("The second factor was switched off")).doesNotContain("An administrator");
        enroll();
        chief.send("DELETE", reset(account), null, admin).expect(204);
        mails.awaitMany("The second factor was switched off", 2);
        assertThat(mails.about("The second factor was switched off"))
                .anyMatch(mail -> mail.contains("An administrator has switched the second factor off."));
    }

    @Test
    void countsWhatIsDoneWithIt() {
        double set = counted("set", "ok");
        double right = counted("check", "ok");
        double wrong = counted("check", "second_factor_wrong");
        double removed = counted("remove", "ok");

        enroll();
        signIn(wrong(0)).expect(401);
        signIn(freshCode()).expect(200);
        moderator.send("DELETE", FACTOR, null, moderator.csrf()).expect(204);

        assertThat(counted("set", "ok")).isEqualTo(set + 1);
        assertThat(counted("check", "ok")).isEqualTo(right + 1);
        assertThat(counted("check", "second_factor_wrong")).isEqualTo(wrong + 1);
        assertThat(counted("remove", "ok")).isEqualTo(removed + 1);
    }

    private double counted(String act, String outcome) {
        return meters.counter("kinora.second.factors", "act", act, "outcome", outcome)
                .count();
    }

    @Test
    void takesARecoveryCodeOnce() {
        List<String> recovery = enroll();
        String typed = recovery.getFirst().toUpperCase(Locale.ROOT).replace("-", " ");
        signIn(typed).expect(200);
        assertThat(signIn(typed).expect(401).code()).isEqualTo("SECOND_FACTOR_WRONG");
        signIn(recovery.getLast()).expect(200);
        assertThat(state().get("recoveryCodesLeft").asInt()).isEqualTo(8);
        assertThat(audit()).containsExactly("CREATED", "SECOND_FACTOR_SET", "RECOVERY_CODE_USED", "RECOVERY_CODE_USED");

        List<String> renewed = texts(moderator
                .post(FACTOR + "/recovery-codes", Map.of(), moderator.csrf())
                .expect(200)
                .json()
                .get("codes"));
        signIn(recovery.get(1)).expect(401);
        signIn(renewed.getFirst()).expect(200);
    }

    @Test
    void refusesAWrongFirstCodeAndOneThatComesLate() {
        byte[] secret = begin();
        assertThat(confirm(wrong(0)).expect(401).code()).isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(signIn(null).status()).isEqualTo(200);
        jdbc.sql("update totp_secret set created_at = created_at - interval 16 minute where account_id = :account")
                .param("account", BinaryIds.bytes(account))
                .update();
        String code = codes.code(secret, codes.step(Instant.now()));
        assertThat(confirm(code).expect(409).code()).isEqualTo("SECOND_FACTOR_NOT_STARTED");
    }

    @Test
    void keepsTheSecretThatIsInUse() {
        enroll();
        assertThat(moderator
                        .post(FACTOR, Map.of(), moderator.csrf())
                        .expect(409)
                        .code())
                .isEqualTo("SECOND_FACTOR_EXISTS");
        secrets.begin(account, TimeCodes.newSecret(), Instant.now());
        signIn(freshCode()).expect(200);
    }

    @Test
    void storesSecretsEncryptedAndCodesHashed() {
        byte[] secret = begin();
        List<String> recovery = texts(confirm(codes.code(secret, codes.step(Instant.now())))
                .expect(200)
                .json()
                .get("codes"));
        byte[] stored = jdbc.sql("select secret from totp_secret where account_id = :account")
                .param("account", BinaryIds.bytes(account))
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(HexFormat.of().formatHex(secret));
        assertThat(jdbc.sql("select code_hash from recovery_code where account_id = :account")
                        .param("account", BinaryIds.bytes(account))
                        .query(String.class)
                        .list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(recovery);
    }

    @Test
    void isForTheStaff() {
        var viewer = new Visitor(port);
        viewer.openSession(viewer.register(), Visitor.PASSWORD);
        assertThat(viewer.get(FACTOR).expect(200).json().get("offered").asBoolean())
                .isFalse();
        assertThat(viewer.post(FACTOR, Map.of(), viewer.csrf()).expect(403).code())
                .isEqualTo("SECOND_FACTOR_NOT_OFFERED");
    }

    @Test
    void removesIt() {
        enroll();
        moderator.send("DELETE", FACTOR, null, moderator.csrf()).expect(204);
        signIn(null).expect(200);
        assertThat(moderator
                        .send("DELETE", FACTOR, null, moderator.csrf())
                        .expect(404)
                        .code())
                .isEqualTo("SECOND_FACTOR_NOT_FOUND");
        assertThat(audit()).containsExactly("CREATED", "SECOND_FACTOR_SET", "SECOND_FACTOR_ENDED");
    }

    @Test
    void asksForThePasswordAgainBeforeItChanges() {
        enroll();
        letTheSignInAge();
        for (var answer : List.of(
                moderator.post(FACTOR, Map.of(), moderator.csrf()),
                moderator.post(FACTOR + "/recovery-codes", Map.of(), moderator.csrf()),
                moderator.send("DELETE", FACTOR, null, moderator.csrf()),
                chief.send("DELETE", reset(account), null, admin))) {
            assertThat(answer.expect(403).code()).isEqualTo("REAUTHENTICATION_REQUIRED");
        }
    }

    @Test
    void asksForACodeWhereThePasswordIsAskedAgain() {
        List<String> recovery = enroll();
        letTheSignInAge();
        assertThat(proveAgain(Visitor.PASSWORD, null).expect(401).code()).isEqualTo("SECOND_FACTOR_REQUIRED");
        assertThat(proveAgain(Visitor.PASSWORD, wrong(0)).expect(401).code()).isEqualTo("SECOND_FACTOR_WRONG");
        String code = freshCode();
        assertThat(proveAgain("a wrong password", code).expect(401).code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(moderator
                        .send("DELETE", FACTOR, null, moderator.csrf())
                        .expect(403)
                        .code())
                .isEqualTo("REAUTHENTICATION_REQUIRED");

        proveAgain(Visitor.PASSWORD, code).expect(204);
        moderator.post(FACTOR + "/recovery-codes", Map.of(), moderator.csrf()).expect(200);
        assertThat(proveAgain(Visitor.PASSWORD, code).expect(401).code()).isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(proveAgain(Visitor.PASSWORD, recovery.getFirst()).expect(401).code())
                .isEqualTo("SECOND_FACTOR_WRONG");
    }

    @Test
    void takesARecoveryCodeWhereThePasswordIsAskedAgain() {
        List<String> recovery = enroll();
        letTheSignInAge();
        proveAgain(Visitor.PASSWORD, recovery.getFirst()).expect(204);
        moderator.send("DELETE", FACTOR, null, moderator.csrf()).expect(204);
        letTheSignInAge();
        proveAgain(Visitor.PASSWORD, null).expect(204);
    }

    @Test
    void asksForACodeBeforeThePasswordChanges() {
        enroll();
        String code = freshCode();
        assertThat(changePassword("an entirely new one", null).expect(401).code())
                .isEqualTo("SECOND_FACTOR_REQUIRED");
        assertThat(changePassword("an entirely new one", wrong(0)).expect(401).code())
                .isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(changePassword("Welcome123!", code).expect(422).code()).isEqualTo("PASSWORD_TOO_WEAK");
        changePassword("an entirely new one", code).expect(204);
    }

    @Test
    void countsGuessesWhereThePasswordIsAskedAgainWithThoseAtSignIn() {
        enroll();
        for (int i = 0; i < 3; i++) {
            signIn(wrong(i)).expect(401);
        }
        proveAgain(Visitor.PASSWORD, wrong(3)).expect(401);
        changePassword("an entirely new one", wrong(4)).expect(401);
        assertThat(proveAgain(Visitor.PASSWORD, freshCode()).expect(429).code()).isEqualTo("RATE_LIMITED");
    }

    private void letTheSignInAge() {
        jdbc.sql("update sign_in_session set authenticated_at = authenticated_at - interval 1 hour")
                .update();
    }

    private Visitor.Answer proveAgain(String password, @Nullable String code) {
        Map<String, Object> proof = new HashMap<>(Map.of("password", password));
        proof.put("code", code);
        return moderator.post("/api/v1/users/me/reauthentication", proof, moderator.csrf());
    }

    private Visitor.Answer changePassword(String wanted, @Nullable String code) {
        Map<String, Object> change = new HashMap<>(Map.of("currentPassword", Visitor.PASSWORD, "newPassword", wanted));
        change.put("code", code);
        return moderator.post("/api/v1/users/me/password", change, moderator.csrf());
    }

    @Test
    void letsAnAdministratorResetIt() {
        enroll();
        String[] bearer = Visitor.bearer(signIn(freshCode()).expect(200).json());
        assertThat(moderator
                        .send("DELETE", reset(account), null, moderator.csrf())
                        .status())
                .isEqualTo(403);
        chief.send("DELETE", reset(account), null, admin).expect(204);
        moderator.get("/api/v1/users/me").expect(401);
        chief.get("/api/v1/users/me", bearer).expect(401);
        signIn(null).expect(200);
        assertThat(chief.send("DELETE", reset(account), null, admin).expect(404).code())
                .isEqualTo("SECOND_FACTOR_NOT_FOUND");
        String own = chief.get("/api/v1/users/me", admin).json().get("id").asString();
        assertThat(chief.send("DELETE", reset(UUID.fromString(own)), null, admin)
                        .expect(409)
                        .code())
                .isEqualTo("OWN_ACCOUNT");
        assertThat(audit()).containsExactly("CREATED", "SECOND_FACTOR_SET", "SECOND_FACTOR_RESET");
    }

    @Test
    void forgetsTheSecretOfAnErasedAccount() {
        enroll();
        moderator.send("DELETE", "/api/v1/users/me", null, moderator.csrf()).expect(204);
        for (String table : List.of("totp_secret", "recovery_code")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where account_id = :account")
                            .param("account", BinaryIds.bytes(account))
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private List<String> enroll() {
        byte[] secret = begin();
        List<String> recovery = texts(confirm(codes.code(secret, codes.step(Instant.now())))
                .expect(200)
                .json()
                .get("codes"));
        forgetUsedSteps();
        return recovery;
    }

    private byte[] begin() {
        JsonNode enrollment =
                moderator.post(FACTOR, Map.of(), moderator.csrf()).expect(200).json();
        byte[] secret = secrets.find(account).orElseThrow().secret();
        assertThat(enrollment.get("secret").asString()).isEqualTo(Base32.encode(secret));
        assertThat(enrollment.get("uri").asString()).contains("Kinora:" + handle, "secret=" + Base32.encode(secret));
        return secret;
    }

    private Visitor.Answer confirm(String code) {
        return moderator.post(FACTOR + "/confirmation", Map.of("code", code), moderator.csrf());
    }

    /** A code that is valid now, after making the last used one usable again. */
    private String freshCode() {
        forgetUsedSteps();
        return codes.code(secrets.find(account).orElseThrow().secret(), codes.step(Instant.now()));
    }

    private void forgetUsedSteps() {
        jdbc.sql("update totp_secret set last_step = 0 where account_id = :account")
                .param("account", BinaryIds.bytes(account))
                .update();
    }

    /** A code that is wrong now. */
    private String wrong(int guess) {
        byte[] secret = secrets.find(account).orElseThrow().secret();
        String code = "%06d".formatted(guess);
        return codes.steps(secret, code, Instant.now()).isEmpty() ? code : "%06d".formatted(guess + 100);
    }

    private Map<String, Object> credentials(@Nullable String code) {
        Map<String, Object> credentials = new HashMap<>(Map.of("login", handle, "password", Visitor.PASSWORD));
        if (code != null) {
            credentials.put("code", code);
        }
        return credentials;
    }

    private Visitor.Answer signIn(@Nullable String code) {
        return new Visitor(port).post("/api/v1/auth/token", credentials(code));
    }

    private JsonNode state() {
        return moderator.get(FACTOR).expect(200).json();
    }

    private static String reset(UUID account) {
        return "/api/v1/admin/accounts/" + account + "/second-factor";
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private List<String> audit() {
        return jdbc.sql("select action from account_audit where account_id = :account order by id")
                .param("account", BinaryIds.bytes(account))
                .query(String.class)
                .list();
    }
}
