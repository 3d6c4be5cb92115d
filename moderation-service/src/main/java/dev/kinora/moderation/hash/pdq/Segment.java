package dev.kinora.moderation.hash.pdq;

/**
 * An immutable index of hashes by multi-index hashing (Norouzi, Punjani, Fleet 2012, "Fast Search in Hamming Space with
 * Multi-Index Hashing"). A hash is cut into 16 chunks of 16 bits, and each chunk has a table of who has which value there.
 * Of 31 differing bits some chunk has at most one: only the entries are compared of which a chunk is equal or one bit off.
 */
final class Segment {

    static final int WORDS = PdqHash.BITS / Long.SIZE;

    private static final int CHUNK_BITS = 16;
    private static final int CHUNKS = PdqHash.BITS / CHUNK_BITS;
    private static final int VALUES = 1 << CHUNK_BITS;
    private static final int CHUNKS_PER_WORD = Long.SIZE / CHUNK_BITS;

    /** A chunk that need not be looked at. */
    private static final int NONE = -1;

    /** The tables are made for chunks that are equal or one bit off. */
    private static final int WIDEST = 2 * CHUNKS - 1;

    /** Comparing an entry that a table names takes as long as comparing so many in a row. */
    private static final int ROW = 4;

    private final long[] words;
    private final int[] keys;
    /** Where the entries with each value of each chunk begin in {@code places}. */
    private final int[] starts;

    private final int[] places;

    private Segment(long[] words, int[] keys) {
        this.words = words;
        this.keys = keys;
        this.starts = new int[CHUNKS * VALUES + 1];
        this.places = new int[CHUNKS * keys.length];
    }

    static Segment of(HashIndex.Entries entries) {
        var segment = new Segment(entries.words(), entries.keys());
        segment.fill();
        return segment;
    }

    private void fill() {
        for (int i = 0; i < keys.length; i++) {
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                starts[bucket(chunk, value(i, chunk)) + 1]++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = new int[VALUES];
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            System.arraycopy(starts, bucket(chunk, 0), next, 0, VALUES);
            for (int i = 0; i < keys.length; i++) {
                places[next[value(i, chunk)]++] = i;
            }
        }
    }

    int size() {
        return keys.length;
    }

    int key(int position) {
        return keys[position];
    }

    long[] words() {
        return words;
    }

    long bytes() {
        return (long) words.length * Long.BYTES + (long) (keys.length + starts.length + places.length) * Integer.BYTES;
    }

    static void write(PdqHash hash, long[] words, int index) {
        int at = index * WORDS;
        words[at] = hash.first();
        words[at + 1] = hash.second();
        words[at + 2] = hash.third();
        words[at + 3] = hash.fourth();
    }

    static int distance(PdqHash hash, long[] words, int index) {
        int at = index * WORDS;
        return Long.bitCount(hash.first() ^ words[at])
                + Long.bitCount(hash.second() ^ words[at + 1])
                + Long.bitCount(hash.third() ^ words[at + 2])
                + Long.bitCount(hash.fourth() ^ words[at + 3]);
    }

    /**
     * Calls the visitor with the position and distance of each entry within the radius, once.
     *
     * @return whether the visitor would go on
     */
    boolean search(PdqHash hash, int radius, HashIndex.Visitor visitor) {
        if (radius > WIDEST || ROW * candidates(hash, radius) > keys.length) {
            return scan(hash, radius, visitor);
        }
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            int tolerance = tolerance(chunk, radius);
            if (tolerance != NONE) {
                int value = value(hash, chunk);
                if (!bucket(hash, radius, chunk, value, visitor)) {
                    return false;
                }
                for (int bit = 1; tolerance > 0 && bit < VALUES; bit <<= 1) {
                    if (!bucket(hash, radius, chunk, value ^ bit, visitor)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Compares one by one: where so many entries are alike that the tables would name most of them again and again. */
    boolean scan(PdqHash hash, int radius, HashIndex.Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            int distance = distance(hash, words, i);
            if (distance <= radius && !visitor.visit(i, distance)) {
                return false;
            }
        }
        return true;
    }

    private long candidates(PdqHash hash, int radius) {
        long candidates = 0;
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            int tolerance = tolerance(chunk, radius);
            if (tolerance != NONE) {
                int value = value(hash, chunk);
                candidates += length(chunk, value);
                for (int bit = 1; tolerance > 0 && bit < VALUES; bit <<= 1) {
                    candidates += length(chunk, value ^ bit);
                }
            }
        }
        return candidates;
    }

    private int length(int chunk, int value) {
        int bucket = bucket(chunk, value);
        return starts[bucket + 1] - starts[bucket];
    }

    private boolean bucket(PdqHash hash, int radius, int chunk, int value, HashIndex.Visitor visitor) {
        int bucket = bucket(chunk, value);
        for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
            int position = places[i];
            int distance = distance(hash, words, position);
            if (distance <= radius
                    && !namedBefore(hash, radius, chunk, position)
                    && !visitor.visit(position, distance)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the table of an earlier chunk has named this entry. */
    private boolean namedBefore(PdqHash hash, int radius, int chunk, int position) {
        for (int earlier = 0; earlier < chunk; earlier++) {
            if (Integer.bitCount(value(hash, earlier) ^ value(position, earlier)) <= tolerance(earlier, radius)) {
                return true;
            }
        }
        return false;
    }

    /**
     * In how many bits a chunk may differ to be looked at. Were all chunks beyond their tolerance, the hashes would differ in
     * more bits than the radius: the tolerances plus one add up to the radius plus one.
     */
    private static int tolerance(int chunk, int radius) {
        return chunk <= radius % CHUNKS ? radius / CHUNKS : radius / CHUNKS - 1;
    }

    private static int bucket(int chunk, int value) {
        return chunk * VALUES + value;
    }

    private int value(int position, int chunk) {
        return value(words[position * WORDS + chunk / CHUNKS_PER_WORD], chunk);
    }

    private static int value(PdqHash hash, int chunk) {
        long word = switch (chunk / CHUNKS_PER_WORD) {
            case 0 -> hash.first();
            case 1 -> hash.second();
            case 2 -> hash.third();
            default -> hash.fourth();
        };
        return value(word, chunk);
    }

    private static int value(long word, int chunk) {
        return (int) (word >>> chunk % CHUNKS_PER_WORD * CHUNK_BITS) & VALUES - 1;
    }
}
