package dev.kinora.recommendation.online;

import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.recommendation.index.Serving;
import dev.kinora.recommender.artifact.DamagedArtifactException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes this replica rank by the newest snapshot, which is read on a thread of its own. */
@Component
class OnlineRefresh implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(OnlineRefresh.class);

    private final OnlineFiles files;
    private final LiveIndex index;
    private final OnlineMeters meters;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("online-snapshot").factory());
    private final AtomicBoolean busy = new AtomicBoolean();
    private @Nullable UUID damaged;

    OnlineRefresh(OnlineFiles files, LiveIndex index, OnlineMeters meters) {
        this.files = files;
        this.index = index;
        this.meters = meters;
    }

    @Scheduled(fixedDelay = 2000)
    void poll() {
        if (busy.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    refresh();
                } catch (RuntimeException e) {
                    log.warn("Cannot read the newest snapshot; the current one stays in use: {}", e.toString());
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    synchronized void refresh() {
        var newest = files.newestSnapshot().orElse(null);
        if (newest == null
                || newest.id().equals(index.serving().snapshotId())
                || newest.id().equals(damaged)) {
            return;
        }
        try {
            index.serve(new Serving.Online(newest.id(), files.loadSnapshot(newest.id())));
            meters.serving(newest);
        } catch (DamagedArtifactException e) {
            damaged = newest.id();
            meters.refused();
            log.error("Snapshot {} is damaged; the previous one stays in use", newest.id(), e);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
