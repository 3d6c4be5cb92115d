package dev.kinora.moderation.hash.pdq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hashes that differ from a given one in few bits, among a million in well under two milliseconds. Each hash has
 * an int key that its owner gives it; several may have the same.
 *
 * <p>Readers see an immutable state: a segment that is indexed, a tail of what was added since, which is compared one by
 * one, and which of both were removed. When the tail has grown, a new segment is made in the background from all three.
 */
public final class HashIndex {

    /** Hashes that differ in more bits are not of the same picture, by the advice of the authors of PDQ. */
    public static final int RADIUS = 31;

    private static final int LEAST_TAIL = 4096;
    private static final int TAIL_SHARE = 16;

    /** What was found. */
    public record Hit(int key, int distance) {}

    /** Is told of each hit. */
    @FunctionalInterface
    public interface Visitor {
        /** Whether to go on. */
        boolean visit(int key, int distance);
    }

    private final Executor background;
    private volatile State state;
    private boolean merging;

    /** An empty index, which merges its tail in the background with this. */
    public HashIndex(Executor background) {
        this(background, new Entries());
    }

    /** An index of these entries; what is added to them later is not in it. */
    public HashIndex(Executor background, Entries entries) {
        this.background = background;
        this.state = State.of(Segment.of(entries));
    }

    /** Calls the visitor for each hash within the radius once, in no order, until it has enough. */
    public void search(PdqHash hash, int radius, Visitor visitor) {
        state.search(hash, radius, visitor);
    }

    /** What is within the radius, in no order. */
    public List<Hit> search(PdqHash hash, int radius) {
        List<Hit> hits = new ArrayList<>();
        search(hash, radius, (key, distance) -> hits.add(new Hit(key, distance)));
        return hits;
    }

    /** As {@link #search(PdqHash, int, Visitor)}, but by comparing all one by one: what the tables are measured with. */
    public void scan(PdqHash hash, int radius, Visitor visitor) {
        state.scan(hash, radius, visitor);
    }

    /** How many hashes there are. */
    public int size() {
        return state.live();
    }

    /** About how many bytes it holds. */
    public long bytes() {
        return state.bytes();
    }

    public synchronized void add(int key, PdqHash hash) {
        state = state.with(key, hash);
        mergeIfDue();
    }

    /**
     * Removes all hashes of a key.
     *
     * @return how many there were
     */
    public int remove(int key) {
        return removeIf(one -> one == key);
    }

    /**
     * Removes the hashes of all keys of which this is true, in one pass.
     *
     * @return how many there were
     */
    public synchronized int removeIf(IntPredicate keys) {
        State before = state;
        state = before.without(keys);
        mergeIfDue();
        return before.live() - state.live();
    }

    private void mergeIfDue() {
        if (merging || state.stale() <= Math.max(LEAST_TAIL, state.segment.size() / TAIL_SHARE)) {
            return;
        }
        merging = true;
        try {
            background.execute(this::merge);
        } catch (RejectedExecutionException e) {
            // The tail is searched as it is; the next change asks again.
            merging = false;
        }
    }

    private void merge() {
        State seen = state;
        @Nullable Segment segment = null;
        try {
            segment = Segment.of(seen.entries());
        } finally {
            merged(seen, segment);
        }
    }

    private synchronized void merged(State seen, @Nullable Segment segment) {
        merging = false;
        if (segment != null) {
            state = state.after(seen, segment);
            mergeIfDue();
        }
    }

    /** Hashes with their keys, in arrays that grow. */
    public static final class Entries {

        private static final int FIRST = 64;

        private long[] words;
        private int[] keys;
        private int size;

        public Entries() {
            this(FIRST);
        }

        /** With room for so many. */
        public Entries(int expected) {
            words = new long[expected * Segment.WORDS];
            keys = new int[expected];
        }

        public void add(int key, PdqHash hash) {
            room(size + 1);
            keys[size] = key;
            Segment.write(hash, words, size);
            size++;
        }

        int size() {
            return size;
        }

        /** Not changed by what is added later: a full array is left behind. */
        long[] words() {
            return size == keys.length ? words : Arrays.copyOf(words, size * Segment.WORDS);
        }

        int[] keys() {
            return size == keys.length ? keys : Arrays.copyOf(keys, size);
        }

        private void add(int key, long[] from, int index) {
            room(size + 1);
            keys[size] = key;
            System.arraycopy(from, index * Segment.WORDS, words, size * Segment.WORDS, Segment.WORDS);
            size++;
        }

        private void room(int wanted) {
            if (wanted > keys.length) {
                int length = Math.max(wanted, keys.length + keys.length / 2);
                keys = Arrays.copyOf(keys, length);
                words = Arrays.copyOf(words, length * Segment.WORDS);
            }
        }
    }

    /** What readers see. A tail's arrays are shared with later states, which write only behind this one's end. */
    private static final class State {

        private final Segment segment;
        private final long[] tailWords;
        private final int[] tailKeys;
        private final int tail;
        private final long[] removed;
        private final int removals;

        private State(Segment segment, long[] tailWords, int[] tailKeys, int tail, long[] removed, int removals) {
            this.segment = segment;
            this.tailWords = tailWords;
            this.tailKeys = tailKeys;
            this.tail = tail;
            this.removed = removed;
            this.removals = removals;
        }

        static State of(Segment segment) {
            return new State(segment, new long[0], new int[0], 0, new long[0], 0);
        }

        int live() {
            return segment.size() + tail - removals;
        }

        int stale() {
            return tail + removals;
        }

        long bytes() {
            return segment.bytes()
                    + (long) (tailWords.length + removed.length) * Long.BYTES
                    + (long) tailKeys.length * Integer.BYTES;
        }

        /** Whether the entry at this position is gone; the tail's positions follow the segment's. */
        private boolean removed(int position) {
            int word = position / Long.SIZE;
            return word < removed.length && (removed[word] >>> position & 1) == 1;
        }

        private int key(int position) {
            return position < segment.size() ? segment.key(position) : tailKeys[position - segment.size()];
        }

        State with(int key, PdqHash hash) {
            int[] keys = tailKeys;
            long[] words = tailWords;
            if (tail == keys.length) {
                int length = Math.max(Entries.FIRST, keys.length * 2);
                keys = Arrays.copyOf(keys, length);
                words = Arrays.copyOf(words, length * Segment.WORDS);
            }
            keys[tail] = key;
            Segment.write(hash, words, tail);
            return new State(segment, words, keys, tail + 1, removed, removals);
        }

        State without(IntPredicate gone) {
            int positions = segment.size() + tail;
            long @Nullable [] marks = null;
            int count = removals;
            for (int position = 0; position < positions; position++) {
                if (gone.test(key(position)) && !removed(position)) {
                    if (marks == null) {
                        marks = Arrays.copyOf(removed, (positions + Long.SIZE - 1) / Long.SIZE);
                    }
                    marks[position / Long.SIZE] |= 1L << position;
                    count++;
                }
            }
            return marks == null ? this : new State(segment, tailWords, tailKeys, tail, marks, count);
        }

        /** Everything that was not removed, in order. */
        Entries entries() {
            var entries = new Entries(live());
            for (int i = 0; i < segment.size(); i++) {
                if (!removed(i)) {
                    entries.add(segment.key(i), segment.words(), i);
                }
            }
            for (int i = 0; i < tail; i++) {
                if (!removed(segment.size() + i)) {
                    entries.add(tailKeys[i], tailWords, i);
                }
            }
            return entries;
        }

        /** This state on a segment that was made of an earlier one's entries: what happened since is kept. */
        State after(State seen, Segment made) {
            int before = seen.segment.size() + seen.tail;
            int newer = tail - seen.tail;
            long[] marks = new long[(made.size() + newer + Long.SIZE - 1) / Long.SIZE];
            int count = 0;
            int place = 0;
            for (int position = 0; position < before + newer; position++) {
                if (position < before && seen.removed(position)) {
                    continue;
                }
                if (removed(position)) {
                    marks[place / Long.SIZE] |= 1L << place;
                    count++;
                }
                place++;
            }
            return new State(
                    made,
                    Arrays.copyOfRange(tailWords, seen.tail * Segment.WORDS, tail * Segment.WORDS),
                    Arrays.copyOfRange(tailKeys, seen.tail, tail),
                    newer,
                    count == 0 ? new long[0] : marks,
                    count);
        }

        void search(PdqHash hash, int radius, Visitor visitor) {
            boolean more = segment.search(hash, radius, living(visitor));
            tail(hash, radius, visitor, more);
        }

        void scan(PdqHash hash, int radius, Visitor visitor) {
            boolean more = segment.scan(hash, radius, living(visitor));
            tail(hash, radius, visitor, more);
        }

        private Visitor living(Visitor visitor) {
            return (position, distance) -> removed(position) || visitor.visit(segment.key(position), distance);
        }

        private void tail(PdqHash hash, int radius, Visitor visitor, boolean goOn) {
            boolean more = goOn;
            for (int i = 0; more && i < tail; i++) {
                int distance = Segment.distance(hash, tailWords, i);
                if (distance <= radius && !removed(segment.size() + i)) {
                    more = visitor.visit(tailKeys[i], distance);
                }
            }
        }
    }
}
