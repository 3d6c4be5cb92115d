package dev.kinora.localstack.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for something that another process does. */
final class Wait {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private Wait() {}

    /**
     * Asks twice per second whether it has come about.
     *
     * @return false if it has not within the patience
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
