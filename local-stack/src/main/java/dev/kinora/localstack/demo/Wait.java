package dev.kinora.localstack.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for a condition that another process fulfills. */
final class Wait {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private Wait() {}

    /**
     * Checks a condition twice per second.
     *
     * @return false if it was not fulfilled in time
     */
    static boolean upTo(Duration patience, BooleanSupplier condition) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_LOOKS)
                    .atMost(patience)
                    .until(condition::getAsBoolean);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }
}
