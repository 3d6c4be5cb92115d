package dev.kinora.recommendation.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The videos that may be recommended.
 *
 * <p>Each replica holds the newest ones in memory and polls the database for changes, so its view may be a few seconds
 * old. {@link #confirm} reads the database directly: everything that is shown passes through it, so a video that was
 * taken down disappears at once.
 */
@Component
public class Catalog implements SmartInitializingSingleton {

    /** More than the clocks of replicas differ. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    /** Videos that are read for the names of their creators. */
    private static final int NAMED = 500;

    private final CatalogStore store;
    private final CatalogProperties properties;
    private final InstantSource clock;
    private volatile Map<UUID, CatalogVideo> listed = Map.of();
    private Instant oldest = Instant.EPOCH;
    private Instant loadedAt = Instant.EPOCH;
    private Instant seen = Instant.EPOCH;

    Catalog(CatalogStore store, CatalogProperties properties, InstantSource clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** All listed videos in memory, as an immutable snapshot. */
    public Collection<CatalogVideo> listed() {
        return listed.values();
    }

    /** A listed video in memory; empty for any other. */
    public Optional<CatalogVideo> findListed(UUID id) {
        return Optional.ofNullable(listed.get(id));
    }

    /** A video that was published at some time, from memory if possible; its counts may be a few seconds old. */
    public Optional<CatalogVideo> lookUp(UUID id) {
        return findListed(id).or(() -> find(id));
    }

    /** The same for several videos, by id. */
    public Map<UUID, CatalogVideo> lookUp(Collection<UUID> ids) {
        return lookUp(ids, store::find);
    }

    /** A video that was published at some time, read from the database; it need not be listed any more. */
    public Optional<CatalogVideo> find(UUID id) {
        return store.find(List.of(id)).stream().map(CatalogRow::video).findFirst();
    }

    /** Those of the videos that are listed now, with their current counts, by id. */
    public Map<UUID, CatalogVideo> confirm(Collection<UUID> ids) {
        return store.find(ids).stream()
                .filter(CatalogRow::listed)
                .collect(Collectors.toMap(row -> row.video().id(), CatalogRow::video));
    }

    /**
     * Those of the videos that are listed now and that a viewer may be shown, with their current counts, by id: none for adults to
     * others, and none of accounts on either side of a block.
     *
     * @param viewer null without sign-in
     */
    public Map<UUID, CatalogVideo> confirmFor(@Nullable UUID viewer, Collection<UUID> ids) {
        return store.findFor(viewer, ids).stream()
                .collect(Collectors.toMap(row -> row.video().id(), CatalogRow::video));
    }

    /** Those of the videos that are listed, by id; videos that are not in memory are read from the database. */
    public Map<UUID, CatalogVideo> findListed(Collection<UUID> ids) {
        return lookUp(
                ids,
                missing ->
                        store.find(missing).stream().filter(CatalogRow::listed).toList());
    }

    private Map<UUID, CatalogVideo> lookUp(
            Collection<UUID> ids, Function<Collection<UUID>, List<CatalogRow>> otherwise) {
        var found = new HashMap<UUID, CatalogVideo>();
        var missing = new ArrayList<UUID>();
        for (var id : ids) {
            findListed(id).ifPresentOrElse(video -> found.put(id, video), () -> missing.add(id));
        }
        otherwise.apply(missing).forEach(row -> found.put(row.video().id(), row.video()));
        return found;
    }

    /** A position in the order from newest to oldest: right after this video. */
    public record Place(Instant publishedAt, UUID videoId) {

        /** The position before all videos. */
        public static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
    }

    /** The handles of those of the accounts that publish here, by id; of who never changed theirs, as far as their videos are new. */
    public Map<UUID, String> handles(Collection<UUID> accounts) {
        var handles = new HashMap<>(store.handles(accounts));
        var others = new HashSet<>(accounts);
        others.removeAll(handles.keySet());
        newestOf(others, true, Place.START, NAMED)
                .forEach(video -> handles.putIfAbsent(
                        video.author().accountId(), video.author().handle()));
        return handles;
    }

    /** Listed videos after a position, newest first, without those of some creators; read from the database. */
    public List<CatalogVideo> newestWithout(Set<UUID> creators, boolean adult, Place after, int limit) {
        return videos(store.newestAfter(after, creators, false, adult, limit));
    }

    /** Listed videos of these creators after a position, newest first; read from the database. */
    public List<CatalogVideo> newestOf(Set<UUID> creators, boolean adult, Place after, int limit) {
        return videos(store.newestAfter(after, creators, true, adult, limit));
    }

    private static List<CatalogVideo> videos(List<CatalogRow> rows) {
        return rows.stream().map(CatalogRow::video).toList();
    }

    /** Unlists a batch of the videos of a creator; returns their number. */
    public int unlistSome(UUID accountId, int limit) {
        return store.unlistSome(accountId, limit);
    }

    /** Deletes the names of a creator and the texts of a batch of their videos; returns the number of rows. */
    public int eraseSome(UUID accountId, int limit) {
        return store.eraseSome(accountId, limit);
    }

    /** Adds to the counts of videos. */
    public void count(AddedCounts added) {
        store.count(added.rows());
    }

    /** Passes all listed videos to a consumer, one after the other. */
    public void forEachListed(Consumer<CatalogEntry> consumer) {
        store.forEachListed(consumer);
    }

    /** What changed since an instant, with the counts of now. */
    public List<CatalogEntry> entriesChangedSince(Instant since) {
        return store.entriesChangedSince(since);
    }

    /** Fills the memory before the first request. */
    @Override
    public void afterSingletonsInstantiated() {
        refresh();
    }

    /** Brings the memory of this replica up to date. */
    @Scheduled(fixedDelayString = "${kinora.catalog.refresh-every:1s}")
    public synchronized void refresh() {
        var now = clock.instant();
        if (Duration.between(loadedAt, now).compareTo(properties.reloadEvery()) >= 0) {
            var newest = videos(store.newest(properties.indexLimit()));
            listed = newest.stream().collect(Collectors.toUnmodifiableMap(CatalogVideo::id, Function.identity()));
            oldest = newest.size() < properties.indexLimit()
                    ? Instant.EPOCH
                    : newest.getLast().publishedAt();
            loadedAt = now;
        } else {
            apply(store.changedSince(seen.minus(OVERLAP)));
        }
        seen = now;
    }

    private void apply(List<CatalogChange> changes) {
        var news = changes.stream().filter(this::isNews).toList();
        if (news.isEmpty()) {
            return;
        }
        var updated = new HashMap<>(listed);
        for (var change : news) {
            var video = change.listed();
            if (video == null) {
                updated.remove(change.id());
            } else {
                updated.put(change.id(), video);
            }
        }
        listed = Map.copyOf(updated);
    }

    /** Whether memory must change. A video older than all in memory is not added when only its counts changed. */
    private boolean isNews(CatalogChange change) {
        var known = listed.get(change.id());
        var video = change.listed();
        return video == null
                ? known != null
                : !video.equals(known) && (known != null || !video.publishedAt().isBefore(oldest));
    }
}
