package dev.kinora.recommendation.training;

import dev.kinora.recommendation.ranking.ModelReceiver;
import dev.kinora.recommender.artifact.DamagedArtifactException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes this replica serve the live version of the registry, from its first request on.
 *
 * <p>Loading takes seconds and runs on a separate thread, so the timer is never blocked.
 */
@Component
class LiveModelRefresh implements SmartLifecycle, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LiveModelRefresh.class);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ModelStore store;
    private final ModelReceiver receiver;
    private final ModelMeters meters;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("live-model").factory());
    private final AtomicBoolean busy = new AtomicBoolean();
    private @Nullable UUID damaged;
    private volatile boolean started;

    /** When to try again after a failure that may pass. */
    private volatile long again = System.nanoTime();

    LiveModelRefresh(ModelStore store, ModelReceiver receiver, ModelMeters meters) {
        this.store = store;
        this.receiver = receiver;
        this.meters = meters;
    }

    @Scheduled(fixedDelay = 1000)
    void poll() {
        if (System.nanoTime() - again >= 0 && busy.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    tryRefresh();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void tryRefresh() {
        try {
            refresh();
        } catch (RuntimeException e) {
            again = System.nanoTime() + PAUSE.toNanos();
            log.warn("Cannot read the live model; the current one stays in use: {}", e.toString());
        }
    }

    synchronized void refresh() {
        var wanted = store.live(ModelRegistry.ARM.code());
        if (wanted.isPresent()
                && !wanted.equals(receiver.modelId())
                && !wanted.get().equals(damaged)) {
            load(wanted.get());
        }
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        started = true;
        tryRefresh();
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void load(UUID id) {
        try {
            receiver.serve(id, store.load(id));
            store.find(id).ifPresent(meters::serving);
            log.info("Model {} is in use", id);
        } catch (DamagedArtifactException e) {
            damaged = id;
            meters.refused();
            log.error("Model {} is damaged; the previous one stays in use", id, e);
        }
    }
}
