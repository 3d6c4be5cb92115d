package dev.kinora.gateway.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.gateway.Visitor;
import dev.kinora.gateway.account.audit.AccountAudit.Action;
import dev.kinora.gateway.recovery.PendingNotices.Pending;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.time.Ids;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.Mails;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KinoraIT
class RecoveryIT {

    private static final String RESET = "/api/v1/auth/password-reset";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PendingNotices pending;

    @Autowired
    private OwnerNotices notices;

    @Autowired
    private Ids ids;

    private Visitor visitor;
    private String handle;
    private String email;
    private Mails mails;

    @BeforeEach
    void signUp() {
        visitor = new Visitor(port);
        handle = visitor.register();
        email = handle + "@example.org";
        mails = new Mails(email);
    }

    @Test
    void confirmsAnAddressOnceAndThenTakesItForSignIn() {
        visitor.post("/api/v1/auth/token", Map.of("login", email, "password", Visitor.PASSWORD))
                .expect(401);
        String token = mails.token("Confirm your e-mail address");
        confirm(token).expect(204);
        assertThat(confirm(token).expect(400).code()).isEqualTo("MAILED_TOKEN_INVALID");
        var me = visitor.get("/api/v1/users/me", Visitor.bearer(visitor.tokens(email, Visitor.PASSWORD)))
                .json();
        assertThat(me.get("emailConfirmed").asBoolean()).isTrue();
    }

    @Test
    void sendsTheConfirmationAgain() {
        String first = mails.token("Confirm your e-mail address");
        visitor.openSession(handle, Visitor.PASSWORD);
        visitor.post("/api/v1/users/me/email-confirmation", Map.of(), visitor.csrf())
                .expect(202);
        mails.awaitMany("Confirm your e-mail address", 2);
        assertThat(confirm(first).expect(400).code()).isEqualTo("MAILED_TOKEN_INVALID");
    }

    @Test
    void resetsAForgottenPasswordAndEndsEverySession() {
        visitor.confirm(mails);
        var tokens = visitor.tokens(handle, Visitor.PASSWORD);
        visitor.post(RESET, Map.of("email", email.toUpperCase(Locale.ROOT))).expect(202);
        String token = mails.token("Choose a new password");
        assertThat(reset(token, "Password123!").expect(422).code()).isEqualTo("PASSWORD_TOO_WEAK");
        reset(token, "an entirely new one").expect(204);
        assertThat(reset(token, "an entirely new two").expect(400).code()).isEqualTo("MAILED_TOKEN_INVALID");
        visitor.get("/api/v1/users/me", Visitor.bearer(tokens)).expect(401);
        visitor.tokens(handle, "an entirely new one");
    }

    @Test
    void tellsTheOwnerOfAResetHowManyPasskeysRemain() {
        visitor.confirm(mails);
        visitor.post(RESET, Map.of("email", email)).expect(202);
        reset(mails.token("Choose a new password"), "an entirely new one").expect(204);

        assertThat(mails.await("Your password was reset"))
                .contains(handle, "The account has no passkeys.", "http://localhost:8080/settings")
                .doesNotContain("#token=");
    }

    @Test
    void tellsTheOwnerThatThePasswordWasChanged() {
        visitor.confirm(mails);
        visitor.openSession(handle, Visitor.PASSWORD);
        visitor.post(
                        "/api/v1/users/me/password",
                        Map.of("currentPassword", Visitor.PASSWORD, "newPassword", "an entirely new one"),
                        visitor.csrf())
                .expect(204);

        assertThat(mails.await("Your password was changed")).contains(handle, "http://localhost:8080/settings");
    }

    @Test
    void tellsNothingToAMailboxThatIsNotConfirmed() {
        mails.await("Confirm your e-mail address");
        visitor.openSession(handle, Visitor.PASSWORD);
        visitor.post(
                        "/api/v1/users/me/password",
                        Map.of("currentPassword", Visitor.PASSWORD, "newPassword", "an entirely new one"),
                        visitor.csrf())
                .expect(204);
        // Mails go out in order.
        visitor.post("/api/v1/users/me/email-confirmation", Map.of(), visitor.csrf())
                .expect(202);
        mails.awaitMany("Confirm your e-mail address", 2);
        assertThat(mails.all()).hasSize(2);
    }

    @Test
    void sendsANoticeThatAProcessLeftBehind() {
        visitor.confirm(mails);
        pending.add(account(), Action.SECOND_FACTOR_RESET);
        notices.sendDue();

        assertThat(mails.await("The second factor was switched off")).contains(handle);
        assertThat(left(account())).isZero();
    }

    @Test
    void triesAgainLaterWhatCouldNotBeSent() {
        UUID account = account();
        // Tomorrow, so that the job of the running gateway takes nothing of it.
        after(Duration.ofDays(1)).add(account, Action.PASSKEY_ADDED);
        assertThat(taken(account, Duration.ofDays(1).plusSeconds(1)))
                .singleElement()
                .extracting(Pending::attempts)
                .isEqualTo(1);
        assertThat(taken(account, Duration.ofDays(1).plusMinutes(4))).isEmpty();
        var meters = new SimpleMeterRegistry();
        after(Duration.ofHours(3)).bindTo(meters);
        assertThat(meters.get("kinora.mails.waiting").gauge().value()).isPositive();
        assertThat(meters.get("kinora.mails.oldest").gauge().value())
                .as("since the change, not since the last attempt")
                .isGreaterThanOrEqualTo(10_800);
        assertThat(taken(account, Duration.ofDays(1).plusMinutes(6)))
                .singleElement()
                .extracting(Pending::attempts)
                .isEqualTo(2);
        assertThat(taken(account, Duration.ofDays(1).plusMinutes(14))).isEmpty();

        visitor.openSession(handle, Visitor.PASSWORD);
        visitor.send("DELETE", "/api/v1/users/me", null, visitor.csrf()).expect(204);
        assertThat(left(account)).isZero();
    }

    private PendingNotices after(Duration time) {
        return new PendingNotices(jdbc, ids, InstantSource.offset(InstantSource.system(), time));
    }

    private List<Pending> taken(UUID account, Duration time) {
        return after(time).take(100).stream()
                .filter(notice -> notice.accountId().equals(account))
                .toList();
    }

    private int left(UUID account) {
        return jdbc.sql("select count(*) from owner_notice where account_id = :account")
                .param("account", BinaryIds.bytes(account))
                .query(Integer.class)
                .single();
    }

    private UUID account() {
        return jdbc.sql("select id from account where handle = :handle")
                .param("handle", handle)
                .query((row, number) -> BinaryIds.read(row, "id"))
                .single();
    }

    @Test
    void keepsNoMailboxOfAnErasedAccount() {
        mails.token("Confirm your e-mail address");
        visitor.openSession(handle, Visitor.PASSWORD);
        visitor.send("DELETE", "/api/v1/users/me", null, visitor.csrf()).expect(204);

        assertThat(jdbc.sql("select count(*) from mailed_token where email = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesATokenThatIsTooOld() {
        visitor.confirm(mails);
        visitor.post(RESET, Map.of("email", email)).expect(202);
        String token = mails.token("Choose a new password");
        jdbc.sql("update mailed_token set expires_at = expires_at - interval 31 minute where email = :email")
                .param("email", email)
                .update();
        assertThat(reset(token, "an entirely new one").expect(400).code()).isEqualTo("MAILED_TOKEN_INVALID");
    }

    @Test
    void answersTheSameForAnAddressWithoutAnAccount() {
        visitor.confirm(mails);
        var known = visitor.post(RESET, Map.of("email", email)).expect(202);
        var unknown = visitor.post(RESET, Map.of("email", "nobody-" + handle + "@example.org"))
                .expect(202);
        assertThat(unknown.response().body()).isEqualTo(known.response().body());
        // Mails go out in order: when the second one of the first address is there, the stranger's had its turn.
        visitor.post(RESET, Map.of("email", email)).expect(202);
        mails.awaitMany("Choose a new password", 2);
        assertThat(new Mails("nobody-" + handle + "@example.org").all()).isEmpty();
    }

    @Test
    void tellsOnlyTheOwnerOfAMailboxThatItHasAnAccount() {
        visitor.confirm(mails);
        String other = "o" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        visitor.post("/api/v1/auth/register", Map.of("handle", other, "email", email, "password", Visitor.PASSWORD))
                .expect(201);
        mails.await("You already have an account");
        assertThat(visitor.tokens(other, Visitor.PASSWORD).has("accessToken")).isTrue();
    }

    private Visitor.Answer confirm(String token) {
        return visitor.post("/api/v1/auth/email-confirmation", Map.of("token", token));
    }

    private Visitor.Answer reset(String token, String password) {
        return visitor.post(RESET + "/confirmation", Map.of("token", token, "password", password));
    }
}
