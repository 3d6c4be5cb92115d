package dev.kinora.recommendation.index;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntObjectHashMap;
import dev.kinora.recommendation.catalog.CatalogEntry;
import dev.kinora.recommendation.catalog.CatalogEntry.Counted;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommender.index.Counts;
import dev.kinora.recommender.index.Dictionary;
import dev.kinora.recommender.index.IndexedItem;
import dev.kinora.recommender.index.ItemIndex;
import dev.kinora.recommender.index.Span;
import dev.kinora.recommender.online.Keys;
import dev.kinora.recommender.text.ItemText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Videos in an index, found by their ids. One thread changes it while others read. */
public final class VideoIndex {

    private static final int NOBODY = 0;
    private static final IndexedItem UNKNOWN = new IndexedItem(ItemText.of("", null), NOBODY, 0, false, false);
    private static final long NEVER = Long.MIN_VALUE;
    private static final int AT_ONCE = 20;
    private static final IntArrayList ALONE = new IntArrayList(0);

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final ItemIndex items;
    private final Map<UUID, Integer> numbers;
    private final List<UUID> ids = new ArrayList<>();
    private final Keys keys = new Keys();
    private final Map<UUID, Integer> creators = new HashMap<>();
    private final List<Long> versions = new ArrayList<>();
    private final Map<UUID, IntArrayList> families = new HashMap<>();

    /** The families of the videos that are in one. */
    private final IntObjectHashMap<IntArrayList> familyOf = new IntObjectHashMap<>();

    private final View view = new View();

    /**
     * An index without any listed video.
     *
     * @param first the videos of a trained model, whose links name them by their place here
     */
    public VideoIndex(Dictionary dictionary, Instant reference, List<UUID> first) {
        this.items = new ItemIndex(dictionary, reference.toEpochMilli(), first.size());
        this.numbers = HashMap.newHashMap(first.size());
        first.forEach(this::add);
    }

    /** Runs a computation that reads the index, which does not change meanwhile. */
    public <T> T read(Function<View, T> computation) {
        lock.readLock().lock();
        try {
            return computation.apply(view);
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Takes in what is known of videos now, a few at a time, so that readers never wait for many; returns whether anything
     * was new.
     */
    public boolean apply(List<CatalogEntry> entries) {
        var news = false;
        for (var from = 0; from < entries.size(); from += AT_ONCE) {
            news |= applySome(entries.subList(from, Math.min(entries.size(), from + AT_ONCE)));
        }
        return news;
    }

    private boolean applySome(List<CatalogEntry> entries) {
        lock.writeLock().lock();
        try {
            var news = false;
            for (var entry : entries) {
                news |= apply(entry);
            }
            return news;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Makes the lists for retrieval anew; readers go on meanwhile. Only for the thread that changes the index. */
    public void survey(Instant now) {
        var surveyed = items.survey(now.toEpochMilli());
        lock.writeLock().lock();
        try {
            items.refresh(surveyed);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean apply(CatalogEntry entry) {
        var known = numbers.get(entry.id());
        var video = entry.video();
        if (!entry.listed() || video == null) {
            var was = known != null && items.isListed(known);
            if (known != null) {
                items.unlist(known);
                versions.set(known, NEVER);
            }
            return was;
        }
        var number = known == null ? add(entry.id()) : known;
        var changed = versions.get(number) != entry.version();
        if (changed) {
            items.put(
                    number,
                    new IndexedItem(
                            ItemTexts.of(video.text()),
                            creators.computeIfAbsent(video.creator(), missing -> creators.size() + 1),
                            video.publishedAt().toEpochMilli(),
                            true,
                            video.adultsOnly()));
            versions.set(number, entry.version());
        }
        var counts = counts(entry.counts());
        var counted = !counts.equals(items.counts(number));
        items.count(number, counts);
        return join(number, entry.family()) || changed || counted;
    }

    private boolean join(int number, @Nullable UUID family) {
        if (family == null || familyOf.containsKey(number)) {
            return false;
        }
        var all = families.computeIfAbsent(family, missing -> new IntArrayList());
        all.add(number);
        familyOf.put(number, all);
        return true;
    }

    private int add(UUID id) {
        var number = items.add(UNKNOWN);
        numbers.put(id, number);
        ids.add(id);
        keys.add(id.toString());
        versions.add(NEVER);
        return number;
    }

    private Counts counts(Counted counted) {
        var age = items.reference() - counted.decayedAt().toEpochMilli();
        return new Counts(
                Math.toIntExact(Math.min(Integer.MAX_VALUE, counted.counts().views())),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, counted.counts().likes())),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, counted.counts().comments())),
                counted.liking(),
                (float) (counted.thisYear() * Span.YEAR.left(age)),
                (float) (counted.thisWeek() * Span.WEEK.left(age)));
    }

    /** What a reader sees. */
    public final class View {

        private View() {}

        /** The items by number. */
        public ItemIndex items() {
            return items;
        }

        /** The keys by which what is learned from the stream names videos. */
        public Keys keys() {
            return keys;
        }

        /** The id of the video with this number. */
        public UUID id(int number) {
            return ids.get(number);
        }

        /** The version of the catalog from which an item was read. */
        public long version(int number) {
            return versions.get(number);
        }

        /** The numbers of all videos with the pictures of this one, itself included; empty if it is in no family. Not to be changed. */
        public IntArrayList family(int number) {
            return familyOf.getOrDefault(number, ALONE);
        }

        /** Whether a video was published before another one; of those of one instant, one is older for every replica. */
        public boolean isOlder(int item, int than) {
            var first = items.publishedAt(item);
            var second = items.publishedAt(than);
            return first == second ? id(item).compareTo(id(than)) < 0 : first < second;
        }

        /** The number of a video; null for one that was never listed here. */
        public @Nullable Integer number(UUID id) {
            return numbers.get(id);
        }

        /** The number of a creator; null for one without videos here. */
        public @Nullable Integer creator(UUID id) {
            return creators.get(id);
        }
    }
}
