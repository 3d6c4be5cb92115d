package dev.kinora.moderation.hash;

import dev.kinora.moderation.hash.entry.EntryState;
import dev.kinora.moderation.hash.pdq.ClipFrame;
import dev.kinora.moderation.hash.pdq.ClipMatch;
import dev.kinora.moderation.hash.pdq.HashIndex;
import dev.kinora.moderation.hash.pdq.PdqHash;
import dev.kinora.moderation.hash.pdq.Print;
import dev.kinora.moderation.policy.HarmCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The listed pictures in memory, and the entries that they belong to. Frames of one entry that are near each other share a
 * key, so that the number of keys that a clip matches is the number of its listed frames that differ. Many threads may
 * search while one changes it.
 */
final class ListIndex {

    private final int most;
    private final HashIndex index;
    private final Map<UUID, Place> places = new HashMap<>();

    /** The entry of each key; written before the key is searchable. */
    private volatile @Nullable Place[] byKey = new @Nullable Place[64];

    private int nextKey;

    /**
     * An index of these entries.
     *
     * @param most hashes that it takes
     * @param background merges what is added later
     * @throws IllegalStateException when there are more
     */
    ListIndex(int most, Executor background, Iterator<Listed> listed) {
        this.most = most;
        var entries = new HashIndex.Entries();
        int[] size = {0};
        while (listed.hasNext()) {
            var next = listed.next();
            requireRoom(size[0], next.prints());
            place(next, (key, hash) -> {
                entries.add(key, hash);
                size[0]++;
            });
        }
        this.index = new HashIndex(background, entries);
    }

    /** An entry with its pictures. */
    record Listed(Known known, List<Print> prints) {

        Listed {
            prints = List.copyOf(prints);
        }
    }

    /** Takes the hashes of an entry. */
    private interface Sink {
        void add(int key, PdqHash hash);
    }

    /**
     * An entry as it is compared.
     *
     * @param contentId the video that it was made of; null if that is not known
     */
    record Known(
            UUID id,
            HarmCategory category,
            EntryState state,
            @Nullable UUID contentId) {}

    /** Where an entry is; what is known of it changes, its keys do not. */
    private static final class Place {

        private final int first;
        private final int keys;
        private volatile Known known;

        Place(Known known, int first, int keys) {
            this.known = known;
            this.first = first;
            this.keys = keys;
        }
    }

    /** What a clip has in common with an entry. */
    record Found(Known known, ClipMatch match) {

        /** How many frames that differ match listed frames that do. */
        int distinct() {
            return Math.min(match.distinct(), match.keys());
        }
    }

    boolean contains(UUID entry) {
        return places.containsKey(entry);
    }

    /**
     * Adds an entry.
     *
     * @throws IllegalStateException when there is no room for it
     */
    void add(Listed added) {
        requireRoom(index.size(), added.prints());
        place(added, index::add);
    }

    private void requireRoom(int size, List<Print> prints) {
        if (size + prints.stream().mapToInt(Print::weight).sum() > most) {
            throw new IllegalStateException(
                    "The hash list has more than " + most + " hashes; raise kinora.hashes.most on all replicas");
        }
    }

    private void place(Listed added, Sink sink) {
        List<PdqHash> scenes = new ArrayList<>();
        int[] sceneOf = added.prints().stream()
                .mapToInt(print -> scene(scenes, print.hash()))
                .toArray();
        var place = new Place(added.known(), nextKey, scenes.size());
        nextKey += scenes.size();
        grow(nextKey);
        Arrays.fill(byKey, place.first, nextKey, place);
        for (int i = 0; i < sceneOf.length; i++) {
            int key = place.first + sceneOf[i];
            var print = added.prints().get(i);
            sink.add(key, print.hash());
            print.variants().forEach(variant -> sink.add(key, variant));
        }
        places.put(added.known().id(), place);
    }

    private static int scene(List<PdqHash> scenes, PdqHash hash) {
        for (int i = 0; i < scenes.size(); i++) {
            if (scenes.get(i).distance(hash) <= HashIndex.RADIUS) {
                return i;
            }
        }
        scenes.add(hash);
        return scenes.size() - 1;
    }

    private void grow(int wanted) {
        if (wanted > byKey.length) {
            byKey = Arrays.copyOf(byKey, Math.max(wanted, byKey.length * 2));
        }
    }

    /** Notes another state of an entry that is known. */
    void change(Known known) {
        var place = places.get(known.id());
        if (place != null) {
            place.known = known;
        }
    }

    /** Forgets entries, in one pass over all hashes. */
    void removeAll(List<UUID> entries) {
        var gone = new BitSet();
        for (UUID entry : entries) {
            var place = places.remove(entry);
            if (place != null) {
                gone.set(place.first, place.first + place.keys);
            }
        }
        if (!gone.isEmpty()) {
            index.removeIf(gone::get);
        }
    }

    /** What a clip has in common with each entry, the strongest first. */
    List<Found> find(List<ClipFrame> frames) {
        var entries = new Numbers();
        return ClipMatch.find(frames, index, entries::of).stream()
                .map(match -> new Found(entries.place(match.group()).known, match))
                .toList();
    }

    int size() {
        return index.size();
    }

    long bytes() {
        return index.bytes();
    }

    /** Numbers for the entries that one search meets. */
    private final class Numbers {

        private final Map<Place, Integer> numbers = new HashMap<>();
        private final List<Place> met = new ArrayList<>();

        int of(int key) {
            var place = byKey[key];
            if (place == null) {
                throw new IllegalStateException("Nothing has the key " + key);
            }
            return numbers.computeIfAbsent(place, _ -> {
                met.add(place);
                return met.size() - 1;
            });
        }

        Place place(int number) {
            return met.get(number);
        }
    }
}
