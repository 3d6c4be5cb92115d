package dev.kinora.gateway.account;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters of the OWASP password storage guide (19 MiB, two passes, one lane). At most a few hashes
 * are computed at a time, so that a burst of sign-ins cannot take the memory of the whole gateway.
 */
@Component
class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore slots =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String nobody = encoder.encode("nobody has this password");

    String hash(String password) {
        slots.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            slots.release();
        }
    }

    /** Compares with the stored hash; does the same work, and answers false, where there is none. */
    boolean matches(String password, @Nullable String hash) {
        slots.acquireUninterruptibly();
        try {
            boolean same = encoder.matches(password, hash == null ? nobody : hash);
            return same && hash != null;
        } finally {
            slots.release();
        }
    }
}
