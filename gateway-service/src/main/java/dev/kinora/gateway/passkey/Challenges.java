package dev.kinora.gateway.passkey;

import dev.kinora.gateway.keys.DerivedKeys;
import dev.kinora.gateway.keys.TextSigner;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.secret.OpaqueToken;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Challenges for authenticators to sign. Nothing is stored when one is issued, so strangers cannot fill a table: a
 * challenge contains its expiry and a signature over it and its use, which every replica can verify. A challenge that
 * was answered is stored until it expires and cannot be used again.
 */
@Component
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    /** The use of a challenge that anybody may request. */
    static final String SIGN_IN = "sign-in";

    private static final int PARTS = 3;

    private final TextSigner signer;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Challenges(DerivedKeys keys, JdbcClient jdbc, InstantSource clock) {
        this.signer = new TextSigner(keys.challenges());
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new challenge for one use, such as {@link #SIGN_IN}, valid for five minutes. */
    Bytes issue(String use) {
        String body =
                OpaqueToken.random().value() + "." + clock.instant().plus(LIFE).toEpochMilli();
        String text = body + "." + signer.sign(use + " " + body);
        return new Bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Checks that this challenge was issued for this use and has not expired.
     *
     * @throws ProblemException CHALLENGE_INVALID
     */
    void require(Bytes challenge, String use) {
        String text = text(challenge);
        String body = text.substring(0, Math.max(0, text.lastIndexOf('.')));
        if (!signer.fits(use + " " + body, text.substring(text.lastIndexOf('.') + 1))
                || !clock.instant().isBefore(end(text))) {
            throw invalid();
        }
    }

    /**
     * Consumes a challenge that {@link #require} accepted, in the transaction that acts on the response.
     *
     * @throws ProblemException CHALLENGE_INVALID if it was used before
     */
    void spend(Bytes challenge) {
        String text = text(challenge);
        try {
            jdbc.sql("insert into spent_challenge (challenge_hash, expires_at) values (:hash, :expires)")
                    .param("hash", new OpaqueToken(text).hash())
                    .param("expires", Timestamp.from(end(text)))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProblemException(PasskeyProblem.CHALLENGE_INVALID, "Request a new one.", e);
        }
    }

    @Transactional
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void deleteExpired() {
        jdbc.sql("delete from spent_challenge where expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The expiry; the signature must have been checked before. */
    private static Instant end(String text) {
        return Instant.ofEpochMilli(Long.parseLong(text.split("\\.", PARTS)[1]));
    }

    private static String text(Bytes challenge) {
        return new String(challenge.getBytes(), StandardCharsets.ISO_8859_1);
    }

    private static ProblemException invalid() {
        return new ProblemException(PasskeyProblem.CHALLENGE_INVALID, "Request a new one.");
    }
}
