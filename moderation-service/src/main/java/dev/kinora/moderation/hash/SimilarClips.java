package dev.kinora.moderation.hash;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.hash.entry.Hashes;
import dev.kinora.moderation.hash.pdq.PdqHash;
import dev.kinora.moderation.hash.pdq.Print;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares screened videos with each other by their fingerprints. */
@Component
public class SimilarClips {

    /** Bits, of 256, in which two hashes of one picture may differ (Facebook, The TMK+PDQF Video-Hashing Algorithm, 2019). */
    private static final int SAME_PICTURE = 31;

    /** A single frame, such as a title, is in many videos. */
    private static final int LEAST = 2;

    private static final double MOSTLY = 0.7;

    private final ScreenedClips clips;

    SimilarClips(ScreenedClips clips) {
        this.clips = clips;
    }

    /** How a video is like another one. */
    public enum Likeness {
        /** The same file. */
        SAME_FILE,
        /** Most frames of each are frames of the other. */
        SAME_PICTURES
    }

    /** A video that is like another one. */
    public record Similar(ContentRef content, Likeness likeness) {}

    /** Those of some videos that are like another one; none if its fingerprints are forgotten. */
    @Transactional(readOnly = true)
    public List<Similar> find(ContentRef video, Collection<ContentRef> others) {
        var own = clips.find(video).orElse(null);
        if (own == null) {
            return List.of();
        }
        return others.stream()
                .filter(other -> !other.id().equals(video.id()))
                .flatMap(other -> clips.find(other).flatMap(found -> compare(own, found)).stream()
                        .map(likeness -> new Similar(other, likeness)))
                .toList();
    }

    static Optional<Likeness> compare(Hashes one, Hashes other) {
        if (one.file() != null && one.file().equals(other.file())) {
            return Optional.of(Likeness.SAME_FILE);
        }
        return isMostly(one.prints(), other.prints()) && isMostly(other.prints(), one.prints())
                ? Optional.of(Likeness.SAME_PICTURES)
                : Optional.empty();
    }

    /** Whether most frames of a clip are in another one. */
    private static boolean isMostly(List<Print> clip, List<Print> other) {
        long found = clip.stream().filter(print -> isIn(print.hash(), other)).count();
        return found >= LEAST && found >= MOSTLY * clip.size();
    }

    private static boolean isIn(PdqHash hash, List<Print> prints) {
        return prints.stream().anyMatch(print -> print.hash().distance(hash) <= SAME_PICTURE);
    }
}
