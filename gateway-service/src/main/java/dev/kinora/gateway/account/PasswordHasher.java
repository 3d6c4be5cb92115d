package dev.kinora.gateway.account;

import dev.kinora.gateway.account.login.PasswordRules;
import dev.kinora.starter.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Argon2id with the parameters of the OWASP password storage guide (19 MiB, two passes, one lane). Only a few passwords
 * are hashed at a time, so that a burst of sign-ins cannot exhaust the memory of the gateway; a request that gets no
 * slot within two seconds is told to retry. Hashes are computed on platform threads: requests run on virtual threads,
 * and a few that only compute would block all others together with the connections that they hold.
 */
@Component
class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SLOTS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int NEWCOMERS_PER_SLOT = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int RETRY_SECONDS = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore slots = new Semaphore(SLOTS, true);
    private final Semaphore newcomers = new Semaphore(SLOTS * NEWCOMERS_PER_SLOT);
    private final ExecutorService workers = Executors.newFixedThreadPool(
            SLOTS, Thread.ofPlatform().name("password-", 0).daemon().factory());
    private final String nobody = encoder.encode("nobody has this password");

    /**
     * The hash of a new password.
     *
     * @throws ProblemException PASSWORD_TOO_WEAK; SIGN_IN_BUSY when no slot becomes free
     */
    String hash(String password, String handle, @Nullable String email) {
        return inSlot(() -> {
            if (!wellFormed(password) || PasswordRules.tooWeak(password, handle, email)) {
                throw new ProblemException(
                        AccountProblem.PASSWORD_TOO_WEAK, "Choose a password that is harder to guess.");
            }
            return encoder.encode(password);
        });
    }

    /**
     * Runs a sign-up, unless more are in progress than can get a slot in time. Called before any other work for a
     * sign-up, so that a burst does not queue for the database either.
     *
     * @throws ProblemException SIGN_IN_BUSY when too many are in progress
     */
    <T> T admit(Supplier<T> enrolment) {
        if (!newcomers.tryAcquire()) {
            throw busy();
        }
        try {
            return enrolment.get();
        } finally {
            newcomers.release();
        }
    }

    /**
     * Compares a password with a stored hash; without one, takes the same time and returns false.
     *
     * @throws ProblemException SIGN_IN_BUSY when no slot becomes free
     */
    boolean matches(String password, @Nullable String hash) {
        boolean possible = hash != null && wellFormed(password);
        return inSlot(() -> encoder.matches(possible ? password : "", possible ? hash : nobody) && possible);
    }

    /** Unpaired surrogates cannot be encoded in UTF-8 and therefore not be hashed. */
    private static boolean wellFormed(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    private <T> T inSlot(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A database connection must not be held while a password is hashed");
        }
        try {
            if (!slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return workers.submit(work::get).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            slots.release();
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    private static ProblemException busy() {
        return new ProblemException(AccountProblem.SIGN_IN_BUSY, "Try again in a moment.")
                .with(ProblemException.RETRY_AFTER, RETRY_SECONDS);
    }
}
