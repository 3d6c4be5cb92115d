package dev.kinora.recommendation.training;

import dev.kinora.recommendation.catalogue.Catalogue;
import dev.kinora.recommendation.catalogue.CatalogueVideo;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.LiveModel;
import dev.kinora.recommendation.ranking.ServingModel;
import dev.kinora.recommendation.ranking.TfidfModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes this replica serve the version that the registry calls live. Until the first one is trained, a model is learnt
 * from the catalogue itself whenever that has changed enough.
 */
@Component
class LiveModelRefresh {

    private static final Logger log = LoggerFactory.getLogger(LiveModelRefresh.class);
    private static final double ENOUGH = 0.1;

    private final ModelStore store;
    private final Catalogue catalogue;
    private final LiveModel liveModel;
    private final TrainingProperties properties;
    private int learntFrom;

    LiveModelRefresh(ModelStore store, Catalogue catalogue, LiveModel liveModel, TrainingProperties properties) {
        this.store = store;
        this.catalogue = catalogue;
        this.liveModel = liveModel;
        this.properties = properties;
    }

    @Scheduled(fixedDelay = 1000)
    synchronized void refresh() {
        var wanted = store.live(Arm.TFIDF.code());
        if (wanted.isEmpty()) {
            learnOnTheFly();
        } else if (!wanted.equals(liveModel.serving().modelId())) {
            liveModel.swap(new ServingModel(wanted.get(), store.load(wanted.get())));
            log.info("Model {} serves", wanted.get());
        }
        liveModel.serving().retain(catalogue.listed());
    }

    private void learnOnTheFly() {
        var listed = catalogue.listed();
        if (Math.abs(listed.size() - learntFrom) > ENOUGH * learntFrom) {
            var texts = listed.stream().map(CatalogueVideo::text).toList();
            liveModel.swap(new ServingModel(null, TfidfModel.learn(texts, properties.maxTerms())));
            learntFrom = listed.size();
        }
    }
}
