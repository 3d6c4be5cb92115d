package dev.kinora.moderation.hash.entry;

import dev.kinora.moderation.hash.pdq.PdqHash;
import dev.kinora.moderation.hash.pdq.Print;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of one entry.
 *
 * @param file SHA-256 of a file; null if none is listed
 * @param prints frames of a clip, in the order in which they are shown, or a single picture
 */
public record Hashes(@Nullable String file, List<Print> prints) {

    public Hashes {
        prints = List.copyOf(prints);
    }

    /** One hash in lower-case hex. */
    public static Hashes of(HashAlgorithm algorithm, String hash) {
        return switch (algorithm) {
            case SHA256 -> new Hashes(hash, List.of());
            case PDQ -> new Hashes(null, List.of(Print.ofPicture(PdqHash.parse(hash))));
            case PHASH -> throw new IllegalArgumentException("Hashes of 64 bits are not compared any more");
        };
    }

    public int count() {
        return prints.size() + (file == null ? 0 : 1);
    }

    /** How many hashes it adds to the index of pictures. */
    public int weight() {
        return prints.stream().mapToInt(Print::weight).sum();
    }

    /** The same, but a cropped picture will not be found by it. */
    public Hashes withoutCrops() {
        return new Hashes(file, prints.stream().map(Print::withoutCrops).toList());
    }

    /** Algorithm and hash, when there is only one. */
    public Optional<String> single() {
        if (count() != 1) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>();
        if (file != null) {
            all.add(key(HashAlgorithm.SHA256, file));
        }
        prints.forEach(print -> all.add(key(HashAlgorithm.PDQ, print.hash().hex())));
        return Optional.of(all.getFirst());
    }

    public static String key(HashAlgorithm algorithm, String hash) {
        return algorithm + ":" + hash;
    }
}
