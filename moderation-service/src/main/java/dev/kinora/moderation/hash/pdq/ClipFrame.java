package dev.kinora.moderation.hash.pdq;

import dev.kinora.visionclassifier.Picture;
import java.time.Duration;
import java.util.List;

/**
 * A frame of a clip that is looked up.
 *
 * @param at when it is shown
 * @param looks the fingerprints under which it may be listed, the plainest first; those that tell nothing are not looked up
 */
public record ClipFrame(Duration at, List<Fingerprint> looks) {

    public ClipFrame {
        looks = looks.stream().filter(Fingerprint::telling).toList();
    }

    /** A frame as it is, and through borders, mirroring and turning. */
    public static ClipFrame of(Duration at, Picture picture) {
        return new ClipFrame(at, Pdq.toFind(picture));
    }
}
