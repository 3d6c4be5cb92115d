package dev.kinora.recommendation.training;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.LiveModel;
import dev.kinora.recommendation.ranking.ServingModel;
import dev.kinora.recommendation.ranking.TfidfModel;
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

/**
 * Makes this replica serve the live version of the registry. As long as none can be loaded, a model is learned from the
 * catalog whenever the number of listed videos has changed by more than 10 %.
 *
 * <p>Loading and learning take seconds and run on a separate thread, so the timer is never blocked.
 */
@Component
class LiveModelRefresh implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LiveModelRefresh.class);
    private static final double ENOUGH = 0.1;

    private final ModelStore store;
    private final Catalog catalog;
    private final LiveModel liveModel;
    private final TrainingProperties properties;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("live-model").factory());
    private final AtomicBoolean busy = new AtomicBoolean();
    private int learnedFrom;
    private @Nullable UUID damaged;

    LiveModelRefresh(ModelStore store, Catalog catalog, LiveModel liveModel, TrainingProperties properties) {
        this.store = store;
        this.catalog = catalog;
        this.liveModel = liveModel;
        this.properties = properties;
    }

    @Scheduled(fixedDelay = 1000)
    void poll() {
        if (busy.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    refresh();
                } catch (RuntimeException e) {
                    log.warn("Cannot read the live model; the current one stays in use: {}", e.toString());
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    synchronized void refresh() {
        var wanted = store.live(Arm.TFIDF.code());
        var serving = liveModel.serving().modelId();
        if (wanted.isPresent() && !wanted.equals(serving) && !wanted.get().equals(damaged)) {
            load(wanted.get());
        } else if (serving.isEmpty()) {
            learnOnTheFly();
        }
        liveModel.serving().retain(catalog.listed());
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void load(UUID id) {
        try {
            liveModel.swap(new ServingModel(id, store.load(id)));
            log.info("Model {} is in use", id);
        } catch (DamagedModelException e) {
            damaged = id;
            log.error("Model {} is damaged; the previous one stays in use", id, e);
        }
    }

    private void learnOnTheFly() {
        var listed = catalog.listed();
        if (Math.abs(listed.size() - learnedFrom) > ENOUGH * learnedFrom) {
            var texts = listed.stream().map(CatalogVideo::text).toList();
            liveModel.swap(new ServingModel(null, TfidfModel.learn(texts, properties.maxTerms())));
            learnedFrom = listed.size();
        }
    }
}
