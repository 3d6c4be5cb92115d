package dev.kinora.recommendation.training;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.engagement.ViewerHistories;
import dev.kinora.recommendation.parameters.CurrentParameters;
import dev.kinora.recommendation.ranking.ServingModel;
import dev.kinora.recommendation.ranking.TfidfModel;
import dev.kinora.recommender.evaluation.Metric;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Trains a version, compares it with the live one, stores it, and activates it unless it is worse. */
@Component
class Training {

    private static final Logger log = LoggerFactory.getLogger(Training.class);
    private static final double HELD_OUT = 0.2;

    private final Catalog catalog;
    private final ViewerHistories histories;
    private final CurrentParameters parameters;
    private final ModelRegistry registry;
    private final TrainingProperties properties;

    Training(
            Catalog catalog,
            ViewerHistories histories,
            CurrentParameters parameters,
            ModelRegistry registry,
            TrainingProperties properties) {
        this.catalog = catalog;
        this.histories = histories;
        this.parameters = parameters;
        this.registry = registry;
        this.properties = properties;
    }

    /** Trains the arm {@code tfidf} on the current catalog. */
    void run() {
        catalog.refresh();
        var texts = catalog.listed().stream().map(CatalogVideo::text).toList();
        var model = TfidfModel.learn(texts, properties.maxTerms());
        var heldOut = HeldOut.last(histories.interactions(properties.maxViewers()), HELD_OUT);
        var evaluation = new OfflineEvaluation(catalog.listed(), heldOut, parameters.now());
        var id = registry.nextId();
        var measured = evaluation.measure(new ServingModel(id, model));
        var live = evaluation.measure(registry.live());
        var verdict = Verdict.compare(measured, live, properties.tolerance());
        registry.add(id, model, metrics(measured, live), verdict);
        log.info("Model {} trained on {} videos: {}", id, model.documents(), verdict.reason());
    }

    private static Map<String, Double> metrics(Measured measured, Measured live) {
        var all = new HashMap<>(measured.asMap());
        live.asMap().forEach((name, value) -> all.put("live." + name, value));
        var gain = measured.gainOver(live, Metric.NDCG_10);
        all.put("gain.low", gain.low());
        all.put("gain.high", gain.high());
        return all;
    }
}
