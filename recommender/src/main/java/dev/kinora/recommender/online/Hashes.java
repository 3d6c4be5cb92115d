package dev.kinora.recommender.online;

import java.nio.charset.StandardCharsets;

/**
 * 64-bit keys of ids. Two of ten million ids share a key with a probability of 3 in a million; keys of different kinds
 * of ids differ by their salt.
 */
public final class Hashes {

    /** No id has this key: it marks an empty place. */
    static final long NONE = 0;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Hashes() {}

    /** The key of an id: FNV-1a over its UTF-8 bytes, then mixed. */
    public static long of(String id) {
        var hash = FNV_OFFSET;
        for (var octet : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        var key = mix(hash);
        return key == NONE ? 1 : key;
    }

    /** The finalizer of SplitMix64 (G. Steele, D. Lea and C. Flood, OOPSLA 2014); one-to-one. */
    static long mix(long value) {
        var mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
