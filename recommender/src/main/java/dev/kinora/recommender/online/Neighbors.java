package dev.kinora.recommender.online;

import dev.kinora.recommender.pipeline.Sums;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How often others were liked with an item, by key: open addressing in primitive arrays, at most half full. When there is
 * no room for another one, the lightest quarter is dropped at once, which bounds memory and, on average, time: what is
 * frequent stays, as in lossy counting (G. Manku and R. Motwani, VLDB 2002).
 */
final class Neighbors {

    private static final int LEAST_SLOTS = 8;

    private long[] keys;
    private float[] weights;
    private int size;

    Neighbors() {
        this(new long[LEAST_SLOTS], new float[LEAST_SLOTS], 0);
    }

    private Neighbors(long[] keys, float[] weights, int size) {
        this.keys = keys;
        this.weights = weights;
        this.size = size;
    }

    Neighbors copy() {
        return new Neighbors(keys.clone(), weights.clone(), size);
    }

    int size() {
        return size;
    }

    /** The weight of a neighbor; 0 if it is none. */
    float weight(long key) {
        return weights[slot(key)];
    }

    /** Adds a multiple of the weights to sums by the number of the neighbor; those without a number are left out. */
    void addTo(Sums sums, Keys keys, float factor) {
        for (var slot = 0; slot < this.keys.length; slot++) {
            if (this.keys[slot] != Hashes.NONE) {
                var number = keys.number(this.keys[slot]);
                if (number >= 0) {
                    sums.add(number, factor * weights[slot]);
                }
            }
        }
    }

    /** The weights by key. */
    Map<Long, Float> asMap() {
        var all = new HashMap<Long, Float>();
        for (var slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != Hashes.NONE) {
                all.put(keys[slot], weights[slot]);
            }
        }
        return all;
    }

    /** Adds to the weight of a neighbor; keeps at most this number of them. */
    void add(long key, float weight, int most) {
        var slot = slot(key);
        if (keys[slot] == key) {
            weights[slot] += weight;
        } else {
            if (size >= most) {
                prune(most - most / 4 - 1);
            }
            insert(key, weight);
        }
    }

    /** Keeps the heaviest; of equally heavy ones those that come first. */
    private void prune(int kept) {
        var sorted = weights.clone();
        Arrays.sort(sorted);
        var least = sorted[sorted.length - kept];
        var heavier = 0;
        for (var weight : weights) {
            heavier += weight > least ? 1 : 0;
        }
        var oldKeys = keys;
        var oldWeights = weights;
        var ties = kept - heavier;
        keys = new long[oldKeys.length];
        weights = new float[oldKeys.length];
        size = 0;
        for (var old = 0; old < oldKeys.length; old++) {
            if (oldWeights[old] > least || (oldWeights[old] == least && ties-- > 0)) {
                insert(oldKeys[old], oldWeights[old]);
            }
        }
    }

    private void insert(long key, float weight) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        var slot = slot(key);
        keys[slot] = key;
        weights[slot] = weight;
        size++;
    }

    private void grow() {
        var oldKeys = keys;
        var oldWeights = weights;
        keys = new long[2 * oldKeys.length];
        weights = new float[keys.length];
        for (var old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != Hashes.NONE) {
                var slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                weights[slot] = oldWeights[old];
            }
        }
    }

    private int slot(long key) {
        var slot = home(key);
        while (keys[slot] != key && keys[slot] != Hashes.NONE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private int home(long key) {
        return (int) key & (keys.length - 1);
    }

    /** Writes the slots as they are: which of two equally light ones is dropped depends on their order. */
    void write(DataOutput out) throws IOException {
        out.writeInt(keys.length);
        out.writeInt(size);
        for (var slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != Hashes.NONE) {
                out.writeInt(slot);
                out.writeLong(keys[slot]);
                out.writeFloat(weights[slot]);
            }
        }
    }

    static Neighbors read(DataInput in) throws IOException {
        var slots = in.readInt();
        var size = in.readInt();
        var read = new Neighbors(new long[slots], new float[slots], size);
        for (var index = 0; index < size; index++) {
            var slot = in.readInt();
            read.keys[slot] = in.readLong();
            read.weights[slot] = in.readFloat();
        }
        return read;
    }
}
