package dev.kinora.recommendation.index;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogEntry;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommendation.ranking.ModelReceiver;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.index.Dictionary;
import dev.kinora.recommender.text.ItemText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The index from which this replica composes feeds. It is complete before the first request, follows the catalog by
 * polling, and is replaced as a whole when another model goes live.
 */
@Component
public class LiveIndex implements ModelReceiver, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(LiveIndex.class);

    /** More than the clocks of replicas differ. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    /** Surveys take at most this share of the time. */
    private static final int SURVEY_PAUSE = 10;

    private static final int MOST_TERMS = 1_000_000;

    private final Catalog catalog;
    private final InstantSource clock;
    private volatile @Nullable Serving serving;
    private Instant seen = Instant.EPOCH;
    private Instant nextSurvey = Instant.EPOCH;
    private boolean changed;

    LiveIndex(Catalog catalog, InstantSource clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** What to rank with now; a request reads it once and keeps it. */
    public Serving serving() {
        var current = serving;
        if (current == null) {
            throw new IllegalStateException("The index is not built yet");
        }
        return current;
    }

    @Override
    public void afterSingletonsInstantiated() {
        build();
    }

    /** Starts without a model: the dictionary is learned from the catalog of now. */
    synchronized void build() {
        var entries = new ArrayList<CatalogEntry>();
        var now = clock.instant();
        catalog.forEachListed(entries::add);
        var dictionary = Dictionary.learn(texts(entries), MOST_TERMS);
        var videos = new VideoIndex(dictionary, now, List.of());
        swap(new Serving(null, new ArmModel(Arms.HYBRID, Map.of()), videos), entries, now);
    }

    @Override
    public Optional<UUID> modelId() {
        return Optional.ofNullable(serving().modelId());
    }

    @Override
    public synchronized void serve(UUID modelId, Artifact artifact) {
        var now = clock.instant();
        var entries = new ArrayList<CatalogEntry>();
        catalog.forEachListed(entries::add);
        var videos = new VideoIndex(artifact.dictionary(), now, artifact.items());
        swap(new Serving(modelId, artifact.model(), videos), entries, now);
    }

    private void swap(Serving next, List<CatalogEntry> entries, Instant now) {
        next.videos().apply(entries);
        next.videos().survey(now);
        serving = next;
        seen = now;
        changed = false;
        log.info("The index has {} videos; model {}", entries.size(), next.modelId());
    }

    /** Brings the index of this replica up to date. */
    @Scheduled(fixedDelayString = "${kinora.catalog.refresh-every:1s}")
    public synchronized void refresh() {
        var now = clock.instant();
        var videos = serving().videos();
        changed |= videos.apply(catalog.entriesChangedSince(seen.minus(OVERLAP)));
        seen = now;
        if (changed && !now.isBefore(nextSurvey)) {
            var began = System.nanoTime();
            videos.survey(now);
            changed = false;
            nextSurvey = now.plus(Duration.ofNanos(SURVEY_PAUSE * (System.nanoTime() - began)));
        }
    }

    private static List<ItemText> texts(List<CatalogEntry> entries) {
        return entries.stream()
                .map(CatalogEntry::video)
                .filter(video -> video != null)
                .map(video -> ItemTexts.of(video.text()))
                .toList();
    }
}
