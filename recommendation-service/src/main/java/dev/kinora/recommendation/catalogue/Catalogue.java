package dev.kinora.recommendation.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The videos that may be recommended.
 *
 * <p>Each replica holds the newest ones in memory, follows its own database for what changes, and is at most a moment
 * behind. {@link #confirm} reads the database itself: what is shown goes through it, so that a video that was taken down
 * is gone at once, whatever a replica still holds.
 */
@Component
public class Catalogue implements SmartInitializingSingleton {

    /** Replicas may disagree on the time by less than this. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final CatalogueStore store;
    private final CatalogueProperties properties;
    private final InstantSource clock;
    private volatile Map<UUID, CatalogueVideo> listed = Map.of();
    private Instant loadedAt = Instant.EPOCH;
    private Instant seen = Instant.EPOCH;

    Catalogue(CatalogueStore store, CatalogueProperties properties, InstantSource clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** All videos that may be recommended; a snapshot that does not change. */
    public Collection<CatalogueVideo> listed() {
        return listed.values();
    }

    /** A video that may be recommended; empty for any other. */
    public Optional<CatalogueVideo> findListed(UUID id) {
        return Optional.ofNullable(listed.get(id));
    }

    /** A video that was published at some time, read from the database; also one that may not be shown any more. */
    public Optional<CatalogueVideo> find(UUID id) {
        return store.find(List.of(id)).stream().map(CatalogueRow::video).findFirst();
    }

    /** Those of the videos that may be shown at this very moment, with their newest counts, by id. */
    public Map<UUID, CatalogueVideo> confirm(Collection<UUID> ids) {
        return store.find(ids).stream()
                .filter(CatalogueRow::listed)
                .collect(Collectors.toMap(row -> row.video().id(), CatalogueRow::video));
    }

    /** Counts views, likes and comments; negative numbers take back. */
    public void count(UUID videoId, VideoCounts added) {
        store.count(videoId, added);
    }

    /** Fills the memory before the first request comes. */
    @Override
    public void afterSingletonsInstantiated() {
        refresh();
    }

    /** Brings the memory of this replica up to date. */
    @Scheduled(fixedDelayString = "${kinora.catalogue.refresh-every:1s}")
    public synchronized void refresh() {
        var now = clock.instant();
        if (Duration.between(loadedAt, now).compareTo(properties.reloadEvery()) >= 0) {
            listed = store.newest(properties.indexLimit()).stream()
                    .map(CatalogueRow::video)
                    .collect(Collectors.toUnmodifiableMap(CatalogueVideo::id, Function.identity()));
            loadedAt = now;
        } else {
            apply(store.changedSince(seen.minus(OVERLAP)));
        }
        seen = now;
    }

    private void apply(List<CatalogueRow> changed) {
        var updated = new HashMap<>(listed);
        for (var row : changed) {
            if (row.listed()) {
                updated.put(row.video().id(), row.video());
            } else {
                updated.remove(row.video().id());
            }
        }
        if (!updated.equals(listed)) {
            listed = Map.copyOf(updated);
        }
    }
}
