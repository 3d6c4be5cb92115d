package dev.kinora.recommendation.index;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogEntry;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommendation.ranking.ModelReceiver;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.index.Dictionary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

    /** A transaction may stay open for longer than the overlap; what it changes is found then. */
    private static final Duration READ_EVERY = Duration.ofHours(1);

    /** Surveys take at most this share of the time. */
    private static final int SURVEY_PAUSE = 10;

    private static final int MOST_TERMS = 1_000_000;
    private static final int BATCH = 1_000;

    private final Catalog catalog;
    private final InstantSource clock;
    private final IndexMeters meters;
    private volatile @Nullable Serving serving;
    private volatile Instant seen = Instant.EPOCH;
    private Instant readAt = Instant.EPOCH;
    private Instant nextSurvey = Instant.EPOCH;
    private boolean changed;

    LiveIndex(Catalog catalog, InstantSource clock, MeterRegistry registry) {
        this.catalog = catalog;
        this.clock = clock;
        this.meters = new IndexMeters(registry, this::size, () -> Duration.between(seen, clock.instant()));
    }

    /** What to rank with now; a request reads it once and keeps it. */
    public Serving serving() {
        var current = serving;
        if (current == null) {
            throw new IllegalStateException("The index is not built yet");
        }
        return current;
    }

    private int size() {
        var current = serving;
        return current == null
                ? 0
                : current.videos().read(videos -> videos.items().size());
    }

    @Override
    public void afterSingletonsInstantiated() {
        build();
    }

    /** Starts without a model: the dictionary is learned from the catalog of now. */
    synchronized void build() {
        var learner = new Dictionary.Learner();
        catalog.forEachListed(entry -> {
            var video = entry.video();
            if (video != null) {
                learner.add(ItemTexts.of(video.text()));
            }
        });
        var now = clock.instant();
        var videos = new VideoIndex(learner.learn(MOST_TERMS), now, List.of());
        swap(new Serving(null, new ArmModel(Arms.HYBRID, Map.of()), videos), now);
    }

    @Override
    public Optional<UUID> modelId() {
        return Optional.ofNullable(serving().modelId());
    }

    @Override
    public synchronized void serve(UUID modelId, Artifact artifact) {
        var now = clock.instant();
        var videos = new VideoIndex(artifact.dictionary(), now, artifact.items());
        swap(new Serving(modelId, artifact.model(), videos, serving().online()), now);
    }

    /** Ranks the arm {@code online} by another snapshot from now on. */
    public synchronized void serve(Serving.Online snapshot) {
        serving = serving().with(snapshot);
    }

    /** What changes from {@code now} on is read again by the next refresh. */
    private void swap(Serving next, Instant now) {
        readAll(next.videos()::apply);
        meters.surveyed(() -> next.videos().survey(now));
        serving = next;
        seen = now;
        readAt = now;
        changed = false;
        meters.replaced();
        log.info("The index is complete; model {}", next.modelId());
    }

    private void readAll(Consumer<List<CatalogEntry>> batches) {
        var batch = new ArrayList<CatalogEntry>();
        catalog.forEachListed(entry -> {
            batch.add(entry);
            if (batch.size() == BATCH) {
                batches.accept(batch);
                batch.clear();
            }
        });
        batches.accept(batch);
    }

    /** Brings the index of this replica up to date. */
    @Scheduled(fixedDelayString = "${kinora.catalog.refresh-every:1s}")
    public synchronized void refresh() {
        var now = clock.instant();
        var videos = serving().videos();
        changed |= videos.apply(catalog.entriesChangedSince(seen.minus(OVERLAP)));
        if (Duration.between(readAt, now).compareTo(READ_EVERY) >= 0) {
            readAll(entries -> changed |= videos.apply(entries));
            readAt = now;
        }
        seen = now;
        if (changed && !now.isBefore(nextSurvey)) {
            var began = System.nanoTime();
            meters.surveyed(() -> videos.survey(now));
            changed = false;
            nextSurvey = now.plus(Duration.ofNanos(SURVEY_PAUSE * (System.nanoTime() - began)));
        }
    }
}
