package dev.kinora.moderation.hash;

import dev.kinora.moderation.hash.pdq.ClipFrame;
import dev.kinora.moderation.hash.pdq.Fingerprint;
import dev.kinora.moderation.hash.pdq.Pdq;
import dev.kinora.moderation.hash.pdq.PdqHash;
import dev.kinora.moderation.hash.pdq.Print;
import dev.kinora.visionclassifier.Picture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The fingerprints of a video, taken while its frames pass by: those by which its frames are looked up, and those by which
 * it would be listed. Frames without anything to recognize, such as black ones, have none.
 */
public final class ClipPrints {

    /** Frames that are kept to be listed; a longer video is kept in larger steps. */
    static final int MOST = 32;

    /** Frames that differ in fewer bits from one that is kept add nothing to it. */
    private static final int NEAR = 10;

    private final long durationMs;
    private final List<ClipFrame> looks = new ArrayList<>();
    private final List<Print> prints = new ArrayList<>();
    private int frames;

    /** Of a video of this length, in milliseconds. */
    public ClipPrints(long durationMs) {
        this.durationMs = Math.max(1, durationMs);
    }

    /** Takes the fingerprints of the next frame. */
    public void add(long atMs, Picture picture) {
        frames++;
        var look = ClipFrame.of(Duration.ofMillis(atMs), picture);
        if (look.looks().isEmpty()) {
            return;
        }
        looks.add(look);
        if (prints.size() < room(atMs) && isNew(look.looks().getFirst().hash())) {
            keep(atMs, Pdq.toList(picture));
        }
    }

    /** The number of frames so far, flat ones included. */
    public int frames() {
        return frames;
    }

    List<ClipFrame> looks() {
        return looks;
    }

    List<Print> prints() {
        return prints;
    }

    /** It grows with the time, so that the frames are spread over a long video. */
    private int room(long atMs) {
        long grown = 2 + MOST * atMs / durationMs;
        return (int) Math.min(MOST, durationMs <= MOST * 1000L ? MOST : grown);
    }

    private boolean isNew(PdqHash hash) {
        return prints.stream().allMatch(print -> print.hash().distance(hash) > NEAR);
    }

    private void keep(long atMs, List<Fingerprint> listed) {
        if (!listed.isEmpty()) {
            var plain = listed.getFirst();
            var variants = listed.stream()
                    .map(Fingerprint::hash)
                    .distinct()
                    .filter(hash -> !hash.equals(plain.hash()))
                    .toList();
            prints.add(new Print((int) atMs, plain.quality(), plain.hash(), variants));
        }
    }
}
