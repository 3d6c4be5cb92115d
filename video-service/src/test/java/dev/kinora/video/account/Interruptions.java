package dev.kinora.video.account;

import dev.kinora.starter.erasure.PersonalData;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Stands first among the features and breaks one step of an erasure off, as a crash would. A component, and not imported by
 * its test, so that this test shares its context with others.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Interruptions implements PersonalData {

    private final AtomicInteger stepsLeft = new AtomicInteger(-1);
    private final AtomicInteger seen = new AtomicInteger();

    void after(int steps) {
        stepsLeft.set(steps);
    }

    boolean happened() {
        return seen.get() > 0;
    }

    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        if (stepsLeft.decrementAndGet() == 0) {
            seen.incrementAndGet();
            throw new IllegalStateException("Killed by the test");
        }
        return Progress.DONE;
    }
}
