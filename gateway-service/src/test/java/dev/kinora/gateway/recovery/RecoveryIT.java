package dev.kinora.gateway.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.gateway.Visitor;
import dev.kinora.testsupport.KinoraIT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KinoraIT
class RecoveryIT {

    private static final Path MAILS = Path.of("target", "mails");
    private static final Pattern TOKEN = Pattern.compile("#token=([\\w-]+)");
    private static final String RESET = "/api/v1/auth/password-reset";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;
    private String handle;
    private String email;

    @BeforeEach
    void signUp() {
        visitor = new Visitor(port);
        handle = visitor.register();
        email = handle + "@example.org";
    }

    @Test
    void confirmsAnAddressOnceAndThenTakesItForSignIn() {
        visitor.post("/api/v1/auth/token", Map.of("login", email, "password", Visitor.PASSWORD))
                .expect(401);
        String token = token("Confirm your e-mail address");
        confirm(token).expect(204);
        assertThat(confirm(token).expect(400).code()).isEqualTo("MAILED_TOKEN_INVALID");
        var me = visitor.get("/api/v1/users/me", Visitor.bearer(visitor.tokens(email, Visitor.PASSWORD)))
                .json();
        assertThat(me.get("emailConfirmed").asBoolean()).isTrue();
    }

    @Test
    void sendsTheConfirmationAgain() {
        String first = token("Confirm your e-mail address");
        visitor.openSession(handle, Visitor.PASSWORD);
        visitor.post("/api/v1/users/me/email-confirmation", Map.of(), visitor.csrf())
                .expect(202);
        await().until(() -> mails("Confirm your e-mail address").size() == 2);
        assertThat(confirm(first).expect(400).code()).isEqualTo("MAILED_TOKEN_INVALID");
    }

    @Test
    void resetsAForgottenPasswordAndEndsEverySession() {
        confirm(token("Confirm your e-mail address")).expect(204);
        var tokens = visitor.tokens(handle, Visitor.PASSWORD);
        visitor.post(RESET, Map.of("email", email.toUpperCase(Locale.ROOT))).expect(202);
        String token = token("Choose a new password");
        assertThat(reset(token, "Password123!").expect(422).code()).isEqualTo("PASSWORD_TOO_WEAK");
        reset(token, "an entirely new one").expect(204);
        assertThat(reset(token, "an entirely new two").expect(400).code()).isEqualTo("MAILED_TOKEN_INVALID");
        visitor.get("/api/v1/users/me", Visitor.bearer(tokens)).expect(401);
        visitor.tokens(handle, "an entirely new one");
    }

    @Test
    void keepsNoMailboxOfAnErasedAccount() {
        token("Confirm your e-mail address");
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
        confirm(token("Confirm your e-mail address")).expect(204);
        visitor.post(RESET, Map.of("email", email)).expect(202);
        String token = token("Choose a new password");
        jdbc.sql("update mailed_token set expires_at = expires_at - interval 31 minute where email = :email")
                .param("email", email)
                .update();
        assertThat(reset(token, "an entirely new one").expect(400).code()).isEqualTo("MAILED_TOKEN_INVALID");
    }

    @Test
    void answersTheSameForAnAddressWithoutAnAccount() {
        confirm(token("Confirm your e-mail address")).expect(204);
        var known = visitor.post(RESET, Map.of("email", email)).expect(202);
        var unknown = visitor.post(RESET, Map.of("email", "nobody-" + handle + "@example.org"))
                .expect(202);
        assertThat(unknown.response().body()).isEqualTo(known.response().body());
        // Mails go out in order: when the second one of the first address is there, the stranger's had its turn.
        visitor.post(RESET, Map.of("email", email)).expect(202);
        await().until(() -> mails("Choose a new password").size() == 2);
        assertThat(mailsTo("nobody-" + handle + "@example.org")).isEmpty();
    }

    @Test
    void tellsOnlyTheOwnerOfAMailboxThatItHasAnAccount() {
        confirm(token("Confirm your e-mail address")).expect(204);
        String other = "o" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        visitor.post("/api/v1/auth/register", Map.of("handle", other, "email", email, "password", Visitor.PASSWORD))
                .expect(201);
        await().until(() -> mails("You already have an account").size() == 1);
        assertThat(visitor.tokens(other, Visitor.PASSWORD).has("accessToken")).isTrue();
    }

    private Visitor.Answer confirm(String token) {
        return visitor.post("/api/v1/auth/email-confirmation", Map.of("token", token));
    }

    private Visitor.Answer reset(String token, String password) {
        return visitor.post(RESET + "/confirmation", Map.of("token", token, "password", password));
    }

    private String token(String subject) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !mails(subject).isEmpty());
        var found = TOKEN.matcher(mails(subject).getFirst());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> mails(String subject) {
        return mailsTo(email).stream()
                .filter(mail -> mail.contains("Subject: " + subject))
                .toList();
    }

    private static List<String> mailsTo(String address) {
        if (!Files.isDirectory(MAILS)) {
            return List.of();
        }
        try (var files = Files.list(MAILS)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(RecoveryIT::read)
                    .filter(mail -> mail.contains("To: " + address))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
