package dev.kinora.video.transcode.job;

import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.video.transcode.ffmpeg.HostException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The workers of this replica. Each takes the next part from the queue and renews its lease while it works. They wake
 * up on Kafka events about new parts, and poll regularly for parts whose worker died.
 */
class PartRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PartRunner.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration RENEW = Duration.ofSeconds(1);
    private static final Duration MOST_TO_STOP = Duration.ofSeconds(20);

    private final TranscodeQueue queue;
    private final TranscodeJobs jobs;
    private final TranscodeWorker worker;
    private final MeterRegistry meters;
    private final String name;
    private final int concurrency;
    private final Semaphore wake = new Semaphore(0);
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile boolean full;

    /** @param concurrency number of parts that this replica processes at the same time */
    PartRunner(
            TranscodeQueue queue,
            TranscodeJobs jobs,
            TranscodeWorker worker,
            MeterRegistry meters,
            String name,
            int concurrency) {
        this.queue = queue;
        this.jobs = jobs;
        this.worker = worker;
        this.meters = meters;
        this.name = name;
        this.concurrency = concurrency;
    }

    /** Wakes one worker. */
    void nudge() {
        wake.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 0; i < concurrency; i++) {
            // Platform threads, because interrupting a virtual one closes the database connection in use.
            threads.add(Thread.ofPlatform().daemon().name("transcode-" + i).start(this::loop));
        }
    }

    /** Interrupts the workers, which kills their engines; they return their parts to the queue. */
    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        long end = System.nanoTime() + MOST_TO_STOP.toNanos();
        for (Thread thread : threads) {
            try {
                Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
                if (!thread.join(left)) {
                    log.warn("{} does not stop; another replica gets its part in {}", thread, TranscodeQueue.LEASE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Number of workers that have died. */
    long dead() {
        return running ? threads.stream().filter(thread -> !thread.isAlive()).count() : 0;
    }

    private void loop() {
        while (running) {
            try {
                Optional<Part> part = next();
                if (part.isPresent()) {
                    work(part.get());
                } else {
                    waitToLookAgain();
                }
            } catch (InterruptedException e) {
                log.debug("Interrupted; running: {}", running);
            } catch (RuntimeException e) {
                log.warn("Cannot read the transcoding queue; trying again", e);
                waitToLookAgain();
            }
        }
    }

    /** Takes no part while the disk is full, and leaves the work to other replicas. */
    private Optional<Part> next() {
        boolean room = worker.hasRoom();
        if (room == full) {
            full = !room;
            log.warn(full ? "No part is taken: the disk is full" : "Parts are taken again: the disk has room");
        }
        return room ? queue.take(name) : Optional.empty();
    }

    private void work(Part part) throws InterruptedException {
        var effort = new Effort(Thread.currentThread());
        Thread.ofPlatform().daemon().name("lease").start(() -> keep(part, effort));
        Timer.Sample sample = Timer.start(meters);
        try {
            worker.work(part, effort::at);
        } catch (InterruptedException e) {
            queue.release(part);
            throw e;
        } catch (Throwable e) { // Also an Error, which would end this thread; the next part may succeed.
            log.warn("{} of video {} failed for now", part.kind(), part.videoId(), e);
            giveBack(part, e);
        } finally {
            effort.end();
            sample.stop(meters.timer(
                    "kinora.transcode.part", "kind", part.kind().name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Returns a part; the failure counts as an attempt only if the file may have caused it. */
    private void giveBack(Part part, Throwable failure) {
        Thread.interrupted(); // The interrupt was meant for the work, which has ended.
        if (!running) {
            queue.release(part);
        } else if (failure instanceof MediaStoreException store && !store.isDamage()) {
            queue.postpone(part);
        } else if (HostException.isBehind(failure)) {
            queue.setBack(part);
        } else {
            queue.giveBack(part);
        }
    }

    /** Renews the lease until the work ends; a lost lease ends the work. */
    private void keep(Part part, Effort effort) {
        try {
            while (!effort.endsWithin(RENEW)) {
                if (!renewed(part, effort.percent())) {
                    log.warn("Lost the lease of {} of video {}", part.kind(), part.videoId());
                    effort.abandon();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Renews the lease. A failing database does not end the work: either the lease lasts long enough or it is lost. */
    private boolean renewed(Part part, int percent) {
        try {
            if (queue.renew(part, percent)) {
                tell(part, percent);
                return true;
            }
            return !queue.isLost(part);
        } catch (RuntimeException e) {
            log.warn("The lease of {} of video {} was not renewed", part.kind(), part.videoId(), e);
            return true;
        }
    }

    private void tell(Part part, int percent) {
        if (part.kind() == Part.Kind.WHOLE) {
            jobs.advance(part.videoId(), TranscodeStep.ENCODING, percent);
        } else if (part.kind() == Part.Kind.CHUNK || part.kind() == Part.Kind.SMALLEST) {
            jobs.advance(part.videoId(), TranscodeStep.ENCODING, 0.97 * queue.percent(part.videoId()));
        }
    }

    /** Waits until a worker is woken, for at most a few seconds; an interrupt ends the wait. */
    private void waitToLookAgain() {
        try {
            boolean woken = wake.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            log.trace("Woken: {}", woken);
        } catch (InterruptedException e) {
            log.debug("Interrupted; running: {}", running);
        }
    }

    /** The work on one part. Another thread may interrupt it, but not after it has ended. */
    private static final class Effort {

        private final Thread thread;
        private int percent;
        private final CountDownLatch end = new CountDownLatch(1);

        private Effort(Thread thread) {
            this.thread = thread;
        }

        private synchronized void at(int reached) {
            percent = reached;
        }

        private synchronized int percent() {
            return percent;
        }

        private synchronized void abandon() {
            if (end.getCount() > 0) {
                thread.interrupt();
            }
        }

        private synchronized void end() {
            end.countDown();
        }

        private boolean endsWithin(Duration time) throws InterruptedException {
            return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
