package dev.kinora.moderation.text;

import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.text.TextModelChoice.Chosen;
import dev.kinora.textclassifier.CommentClassifier;
import dev.kinora.textclassifier.HeadInput;
import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.LanguageCoverage;
import dev.kinora.textclassifier.Scores;
import dev.kinora.textclassifier.Written;
import dev.kinora.textclassifier.checkpoint.PinnedModel;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;

/**
 * The DistilBERT model, loaded and warmed up in the background at start. A configured checkpoint folder that cannot be
 * loaded makes the model unavailable instead of being replaced by another model, so that the operator notices. A
 * published model replaces the built-in one once it is downloaded.
 */
class DjlTextModel implements TextModel {

    private static final Logger log = LoggerFactory.getLogger(DjlTextModel.class);

    private final TextModelChoice choice;
    private final TextModelProperties properties;
    private final InstantSource clock;
    private final LanguageCoverage coverage;
    private final Instant givenUpAt;
    /** Fair, so that comments are served between the calls of a caller with many texts. */
    private final Lock asking = new ReentrantLock(true);

    private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();

    private volatile Status status;

    private volatile @Nullable LearnedHeads learned;

    /** Both fields are guarded by the lock. */
    private @Nullable CommentClassifier live;

    private boolean closed;

    DjlTextModel(TextModelChoice choice, TextModelProperties properties, InstantSource clock) {
        this.choice = choice;
        this.properties = properties;
        this.clock = clock;
        this.coverage = new LanguageCoverage(properties.languages());
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
            var first = choice.first();
            ask(first);
            settled.complete(null);
            if (first.toFetch() != null) {
                replace(first.classifier().modelVersion(), first.toFetch());
            }
        } catch (RuntimeException | LinkageError e) {
            status = new Status(State.UNAVAILABLE, choice.wanted(), "Loading failed: " + e.getMessage());
            log.error("Text model {} cannot be loaded; comments are held for people", choice.wanted(), e);
            settled.complete(null);
        }
    }

    /** Replaces the current model by the published one; keeps the current one if that fails. */
    private void replace(String present, PinnedModel model) {
        try {
            ask(choice.fetched(model));
        } catch (RuntimeException | LinkageError e) {
            status = new Status(State.LIVE, present, TextModelChoice.staysBecause(e));
            log.warn("Text model {} is kept: {} cannot be obtained", present, model.name(), e);
        }
    }

    /** Makes this model the live one. */
    private void ask(Chosen chosen) {
        var classifier = chosen.classifier();
        asking.lock();
        try (var _ = closed ? classifier : live) {
            if (closed) {
                return;
            }
            live = classifier;
            status = new Status(State.LIVE, classifier.modelVersion(), chosen.reason());
        } finally {
            asking.unlock();
        }
        log.info("Text model {} is live: {}", classifier.modelVersion(), chosen.reason());
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
        asking.lock();
        try {
            var model = require();
            var heads = learnedFor(model);
            var scores = heads == null ? model.classify(texts) : model.classify(texts, heads.heads());
            var version = heads == null ? model.modelVersion() : heads.modelVersion();
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> scores(texts.get(i), scores.get(i), version))
                    .toList();
        } finally {
            asking.unlock();
        }
    }

    private @Nullable LearnedHeads learnedFor(CommentClassifier model) {
        var heads = learned;
        return heads != null && heads.encoder().equals(model.modelVersion()) ? heads : null;
    }

    @Override
    public Vectors embed(List<String> texts) {
        asking.lock();
        try {
            var model = require();
            return new Vectors(model.sentenceEncoder().embed(texts), model.modelVersion());
        } finally {
            asking.unlock();
        }
    }

    @Override
    public Optional<ShippedHeads> shippedHeads() {
        asking.lock();
        try {
            var model = live;
            return model == null
                    ? Optional.empty()
                    : model.heads().map(heads -> new ShippedHeads(model.modelVersion(), heads));
        } finally {
            asking.unlock();
        }
    }

    @Override
    public List<EncodedText> encode(List<String> texts) {
        asking.lock();
        try {
            var model = require();
            var inputs = model.headInputs(texts);
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> encoded(texts.get(i), inputs.get(i), model.modelVersion()))
                    .toList();
        } finally {
            asking.unlock();
        }
    }

    private EncodedText encoded(String text, HeadInput input, String model) {
        boolean usable = input.readable()
                && coverage.of(text, input.language()).cover() == Written.Cover.COVERED
                && WritingSystem.isValid(text);
        return new EncodedText(input.features(), usable, model);
    }

    @Override
    public void useHeads(@Nullable LearnedHeads heads) {
        learned = heads;
    }

    @PreDestroy
    void close() {
        asking.lock();
        try (var _ = live) {
            closed = true;
            live = null;
        } finally {
            asking.unlock();
        }
    }

    private CommentClassifier require() {
        var model = live;
        if (model == null) {
            throw new TextModelUnavailableException(status().reason(), null);
        }
        return model;
    }

    private TextScores scores(String text, Scores scores, String model) {
        Map<CommentLabel, Double> labels = new EnumMap<>(CommentLabel.class);
        for (var label : CommentLabel.values()) {
            labels.put(label, (double) scores.probability(Label.valueOf(label.name())));
        }
        return new TextScores(labels, scores.anyHarm(), scores.readable(), model, coverage.of(text, scores.language()));
    }
}
