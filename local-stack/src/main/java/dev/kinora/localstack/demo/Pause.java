package dev.kinora.localstack.demo;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The wait between two looks at something that another process does. */
final class Pause {

    private Pause() {}

    static void aMoment() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
}
