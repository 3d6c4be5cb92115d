package dev.kinora.moderation.hash;

import dev.kinora.moderation.policy.HarmCategory;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks files and pictures up on the hash list. */
@Service
public class HashList {

    /** Pictures whose hashes differ in more bits are not the same picture. */
    private static final int MAX_DISTANCE = 6;

    private static final int BITS = 64;

    /**
     * A hit.
     *
     * @param score 1 for the very same file or hash, less the more bits differ
     */
    public record Match(HarmCategory category, double score, String evidence) {}

    private final ListedHashes hashes;

    HashList(ListedHashes hashes) {
        this.hashes = hashes;
    }

    /** The entry for a file with this SHA-256, hex. */
    @Transactional(readOnly = true)
    public Optional<Match> matchFile(String sha256) {
        return hashes.findByAlgorithmAndHash(HashAlgorithm.SHA256, sha256.toLowerCase(Locale.ROOT))
                .map(entry -> new Match(entry.category(), 1, "The file is on the hash list (" + entry.id() + ")"));
    }

    /** The closest entry for a picture with this hash. */
    @Transactional(readOnly = true)
    public Optional<Match> matchPicture(long hash) {
        return hashes.findByAlgorithm(HashAlgorithm.PHASH).stream()
                .map(entry -> match(entry, hash))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Match::score));
    }

    private static Optional<Match> match(ListedHash entry, long hash) {
        int distance = PerceptualHash.distance(Long.parseUnsignedLong(entry.hash(), 16), hash);
        if (distance > MAX_DISTANCE) {
            return Optional.empty();
        }
        double score = 1 - distance / (double) BITS;
        return Optional.of(new Match(
                entry.category(),
                score,
                "A frame looks like a picture on the hash list (" + entry.id() + ", " + distance + " bits differ)"));
    }
}
