package dev.kinora.video.transcode.job;

import dev.kinora.video.media.MediaStoreException;
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
 * The workers of this replica: each takes the next part from the queue and keeps its lease alive while it works. They
 * wake when Kafka says that there is work, and look by themselves now and then, for parts whose worker died.
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

    /** @param concurrency how many parts this replica works on at once */
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

    /** There may be work. */
    void nudge() {
        wake.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 0; i < concurrency; i++) {
            // Platform threads: interrupting a virtual one closes the database connection that it uses.
            threads.add(Thread.ofPlatform().daemon().name("transcode-" + i).start(this::loop));
        }
    }

    /** Interrupts the workers, which kills their engines; they give their parts back. */
    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        long end = System.nanoTime() + MOST_TO_STOP.toNanos();
        for (Thread thread : threads) {
            try {
                Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
                if (!thread.join(left)) {
                    log.warn("{} does not stop; another replica has its part in {}", thread, TranscodeQueue.LEASE);
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

    /** Workers that should be there and are not. */
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
                log.warn("The queue of transcoding cannot be read; trying again", e);
                waitToLookAgain();
            }
        }
    }

    /** A worker whose disk is full leaves the work to others. */
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
        } catch (Throwable e) { // An Error too: the next part may fare better, and this thread would be gone.
            log.warn("{} of video {} failed for now", part.kind(), part.videoId(), e);
            giveBack(part, e);
        } finally {
            effort.end();
            sample.stop(meters.timer(
                    "kinora.transcode.part", "kind", part.kind().name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Only what may be the file's own fault counts as an attempt at it. */
    private void giveBack(Part part, Throwable failure) {
        Thread.interrupted(); // Whoever interrupted wanted the work to end: it has.
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

    /** A database that does not answer for a moment is no reason to give up: the lease outlasts it, or is lost. */
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
            jobs.advance(part.videoId(), TranscodeJob.ENCODING, percent);
        } else if (part.kind() == Part.Kind.CHUNK || part.kind() == Part.Kind.SMALLEST) {
            jobs.advance(part.videoId(), TranscodeJob.ENCODING, 0.97 * queue.percent(part.videoId()));
        }
    }

    /** Until somebody says that there is work, or for a while; an interrupt ends the wait. */
    private void waitToLookAgain() {
        try {
            boolean woken = wake.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            log.trace("Woken: {}", woken);
        } catch (InterruptedException e) {
            log.debug("Interrupted; running: {}", running);
        }
    }

    /** One worker's work on one part, which another thread may tell to end, but not after it has ended. */
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
