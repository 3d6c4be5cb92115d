package dev.kinora.starter.idempotency;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.retention.OldRows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Executes a creating request once per {@code Idempotency-Key}: a repeated request with the same content gets the
 * stored answer. The answer is stored in the transaction of the work; concurrent requests with one key wait for each
 * other.
 */
public class IdempotentRequests {

    private static final int MAX_KEY = 200;
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final JsonMapper json;

    IdempotentRequests(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Identifies a request; requests with the same key must be equal in it.
     *
     * @param owner the calling account, which is the scope of the key
     * @param operation a stable name such as {@code POST /videos}
     * @param key value of the header; null if the client sent none, in which case the work always runs
     * @param content the request body or anything else that distinguishes requests
     */
    public record Request(
            UUID owner, String operation, @Nullable String key, Object content) {}

    /**
     * Runs the work, or returns what it returned the first time.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED when the key was used with other content, VALIDATION_FAILED when
     *     it is empty or longer than 200 characters
     */
    public <T> T run(Request request, Class<T> answerType, Supplier<T> work) {
        T answer = transaction.execute(status -> inTransaction(request, answerType, work));
        if (answer == null) {
            throw new IllegalStateException("An idempotent request must have an answer");
        }
        return answer;
    }

    private <T> T inTransaction(Request request, Class<T> answerType, Supplier<T> work) {
        String key = request.key();
        if (key == null) {
            return work.get();
        }
        if (key.isBlank() || key.length() > MAX_KEY) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED, "The Idempotency-Key must have 1 to " + MAX_KEY + " characters.");
        }
        byte[] scope = sha256(request.owner() + "\n" + request.operation() + "\n" + key);
        String fingerprint = HexFormat.of().formatHex(sha256(json.writeValueAsString(request.content())));
        int inserted = jdbc.sql("""
                        insert ignore into idempotent_request (scope, fingerprint, created_at)
                        values (:scope, :fingerprint, :now)""")
                .param("scope", scope)
                .param("fingerprint", fingerprint)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (inserted == 0) {
            return stored(scope, fingerprint, answerType);
        }
        T answer = work.get();
        jdbc.sql("update idempotent_request set answer = :answer where scope = :scope")
                .param("answer", json.writeValueAsString(answer))
                .param("scope", scope)
                .update();
        return answer;
    }

    private record Stored(String fingerprint, @Nullable String answer) {}

    private <T> T stored(byte[] scope, String fingerprint, Class<T> answerType) {
        Stored stored = jdbc.sql("select fingerprint, answer from idempotent_request where scope = :scope for update")
                .param("scope", scope)
                .query(Stored.class)
                .single();
        if (!stored.fingerprint().equals(fingerprint)) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a different request.");
        }
        return json.readValue(String.valueOf(stored.answer()), answerType);
    }

    /** Deletes keys after two days. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT3M")
    void forgetOld() {
        new OldRows(jdbc, "idempotent_request", "created_at")
                .deleteBefore(clock.instant().minus(REMEMBERED));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
