package dev.kinora.video.playback.purge;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Sends stored purges, some at a time, and retries those that fail: after a random part of a wait that doubles, until it
 * gives up. Several replicas share the work by leases.
 */
class PurgeWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PurgeWorker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 20;

    private final PurgeProperties properties;
    private final PurgeQueue queue;
    private final PurgeCall call;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread thread;

    PurgeWorker(
            PurgeProperties properties,
            PurgeQueue queue,
            PurgeCall call,
            MeterRegistry metrics,
            InstantSource clock,
            RandomGenerator random) {
        this.properties = properties;
        this.queue = queue;
        this.call = call;
        this.metrics = metrics;
        this.clock = clock;
        this.random = random;
    }

    void wake() {
        work.release();
    }

    @Override
    public synchronized void start() {
        if (properties.enabled() && thread == null) {
            Thread started = Thread.ofVirtual().name("cdn-purges").unstarted(this::untilStopped);
            thread = started;
            started.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(STOPS_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void untilStopped() {
        while (thread != null) {
            try {
                if (work.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                while (thread != null && sendSome()) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | TransactionException e) {
                if (thread != null) {
                    log.warn("Purges wait, because the database does not answer: {}", e.toString());
                }
            }
        }
    }

    /** Sends the next purges; returns whether there were any. */
    private boolean sendSome() {
        Duration lease = properties.timeout().plus(properties.connectTimeout()).multipliedBy(2);
        List<Purge> due = queue.lease(properties.concurrency(), lease);
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(purge -> calls.execute(() -> send(purge)));
        }
        return !due.isEmpty();
    }

    private void send(Purge purge) {
        try {
            call.send(purge);
            queue.remove(purge);
            count("done");
        } catch (IOException e) {
            failed(purge, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            // The lease ends, and the purge is sent again.
            Thread.currentThread().interrupt();
        }
    }

    private void failed(Purge purge, String why) {
        Instant now = clock.instant();
        Instant due = now.plus(pause(purge.attempts()));
        if (due.isAfter(purge.requestedAt().plus(properties.giveUpAfter()))) {
            queue.giveUp(purge, why);
            count("given_up");
            log.error("Gave up the purge of playback id {}: {}", purge.playbackId(), why);
            return;
        }
        queue.retry(purge, due, why);
        count("failed");
        if (purge.attempts() == 0) {
            log.warn("The purge of playback id {} failed and is tried again: {}", purge.playbackId(), why);
        }
    }

    /** A random part of the wait (full jitter), so that the purges of an outage do not come back together. */
    private Duration pause(int attempts) {
        double wait = properties.retryInitial().toMillis() * Math.pow(2, Math.min(attempts, MOST_DOUBLINGS));
        double longest = Math.min(wait, properties.retryMax().toMillis());
        return Duration.ofMillis(Math.round(random.nextDouble() * longest));
    }

    private void count(String outcome) {
        metrics.counter("kinora.purges", "outcome", outcome).increment();
    }
}
