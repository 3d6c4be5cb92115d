package dev.kinora.moderation.comment;

import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.textclassifier.CommentClassifier;
import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.Scores;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;

/**
 * The DistilBERT model, loaded and warmed up beside the start of the service. A checkpoint folder that was asked for and
 * cannot be loaded is not replaced by another model: the operator must see it.
 */
class DjlTextModel implements TextModel {

    private static final Logger log = LoggerFactory.getLogger(DjlTextModel.class);
    private static final List<String> WARM_UP = List.of("Lovely colours, thank you!", "What a boring clip.");

    private final TextModelChoice choice;
    private final CommentProperties properties;
    private final InstantSource clock;
    private final Instant givenUpAt;
    /** Fair: who asks for much, a few texts at a time, does not keep comments from their turn. */
    private final Lock asking = new ReentrantLock(true);

    private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();

    private volatile Status status;
    private volatile @Nullable CommentClassifier live;

    DjlTextModel(TextModelChoice choice, CommentProperties properties, InstantSource clock) {
        this.choice = choice;
        this.properties = properties;
        this.clock = clock;
        this.givenUpAt = clock.instant().plus(properties.patience());
        this.status = new Status(State.LOADING, choice.wanted(), "The model is being loaded");
        settled.completeOnTimeout(null, properties.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    @EventListener(ApplicationStartedEvent.class)
    void loadBesideStart() {
        Thread.ofPlatform().name("text-model-loader").daemon().start(this::load);
    }

    private void load() {
        try {
            var loaded = choice.load();
            var classifier = loaded.classifier();
            classifier.classify(WARM_UP);
            live = classifier;
            status = new Status(State.LIVE, classifier.modelVersion(), loaded.reason());
            log.info("Text model {} is live: {}", classifier.modelVersion(), loaded.reason());
        } catch (RuntimeException | LinkageError e) {
            status = new Status(State.UNAVAILABLE, choice.wanted(), "Loading failed: " + e.getMessage());
            log.error("Text model {} cannot be loaded; comments go to people", choice.wanted(), e);
        } finally {
            settled.complete(null);
        }
    }

    @Override
    public CompletionStage<@Nullable Void> settled() {
        return settled.minimalCompletionStage();
    }

    @Override
    public Status status() {
        var known = status;
        if (known.state() == State.LOADING && clock.instant().isAfter(givenUpAt)) {
            return new Status(State.UNAVAILABLE, known.model(), "Loading takes longer than " + properties.patience());
        }
        return known;
    }

    @Override
    public List<TextScores> score(List<String> texts) {
        var model = require();
        asking.lock();
        try {
            return model.classify(texts).stream().map(DjlTextModel::scores).toList();
        } finally {
            asking.unlock();
        }
    }

    @Override
    public float[][] embed(List<String> texts) {
        var model = require();
        asking.lock();
        try {
            return model.sentenceEncoder().embed(texts);
        } finally {
            asking.unlock();
        }
    }

    @PreDestroy
    void close() {
        var model = live;
        live = null;
        if (model != null) {
            asking.lock();
            try {
                model.close();
            } finally {
                asking.unlock();
            }
        }
    }

    private CommentClassifier require() {
        var model = live;
        if (model == null) {
            throw new TextModelUnavailableException(status().reason(), null);
        }
        return model;
    }

    private static TextScores scores(Scores scores) {
        Map<CommentLabel, Double> labels = new EnumMap<>(CommentLabel.class);
        for (var label : CommentLabel.values()) {
            labels.put(label, (double) scores.probability(Label.valueOf(label.name())));
        }
        return new TextScores(labels, scores.anyHarm(), scores.readable());
    }
}
