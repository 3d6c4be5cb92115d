package dev.kinora.moderation.hash.pdq;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A frame as it is listed.
 *
 * @param atMs when it is shown, in milliseconds; null for a picture that is of no clip
 * @param quality 0 to 100; null if nobody said
 * @param variants further hashes by which it is found when it was cropped
 */
public record Print(@Nullable Integer atMs, @Nullable Integer quality, PdqHash hash, List<PdqHash> variants) {

    public static final int HASH_BYTES = PdqHash.BITS / Byte.SIZE;

    public Print {
        variants = List.copyOf(variants);
    }

    public static Print ofPicture(PdqHash hash) {
        return new Print(null, null, hash, List.of());
    }

    public Print withoutCrops() {
        return new Print(atMs, quality, hash, List.of());
    }

    public int weight() {
        return 1 + variants.size();
    }

    /** The variants, 32 bytes each. */
    public byte[] packed() {
        var bytes = ByteBuffer.allocate(variants.size() * HASH_BYTES);
        variants.forEach(variant -> write(variant, bytes));
        return bytes.array();
    }

    /** What {@link #packed} has written. */
    public static List<PdqHash> unpacked(byte @Nullable [] packed) {
        if (packed == null) {
            return List.of();
        }
        var bytes = ByteBuffer.wrap(packed);
        List<PdqHash> variants = new ArrayList<>();
        while (bytes.hasRemaining()) {
            variants.add(read(bytes));
        }
        return variants;
    }

    public static void write(PdqHash hash, ByteBuffer to) {
        to.putLong(hash.first()).putLong(hash.second()).putLong(hash.third()).putLong(hash.fourth());
    }

    public static PdqHash read(ByteBuffer from) {
        return new PdqHash(from.getLong(), from.getLong(), from.getLong(), from.getLong());
    }
}
