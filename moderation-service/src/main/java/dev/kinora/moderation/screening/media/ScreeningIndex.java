package dev.kinora.moderation.screening.media;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The screening files of a video, as paths on the gateway.
 *
 * @param framesUrl one file with all frames; null for a video that was transcoded before there was one
 * @param frames where each frame lies in that file
 * @param frameUrls single frames at equal intervals, of a video that was transcoded before
 */
record ScreeningIndex(String proxyUrl, @Nullable String framesUrl, List<Place> frames, List<String> frameUrls) {

    /** More frames than video-service ever makes of one video. */
    static final int MAX_FRAMES = 1000;

    private static final int MOST_AT_ONCE = 16;
    private static final long MOST_BYTES_AT_ONCE = 2_000_000;
    private static final int LARGEST_FRAME = 2_000_000;

    ScreeningIndex {
        frames = frames == null ? List.of() : List.copyOf(frames);
        frameUrls = frameUrls == null ? List.of() : List.copyOf(frameUrls);
        if (frames.size() > MAX_FRAMES || frameUrls.size() > MAX_FRAMES) {
            throw new MediaUnavailableException("A video has more frames than there can be", null);
        }
    }

    /** Where a frame lies in the file, and when it is shown. */
    record Place(long atMs, long offset, int length) {

        Place {
            if (atMs < 0 || offset < 0 || length < 1 || length > LARGEST_FRAME) {
                throw new MediaUnavailableException("A frame lies at an impossible place", null);
            }
        }

        long end() {
            return offset + length;
        }
    }

    /** The places in groups that lie together and are small enough to be fetched at once. */
    List<List<Place>> groups() {
        List<List<Place>> groups = new ArrayList<>();
        List<Place> group = new ArrayList<>();
        for (var place : frames) {
            if (!group.isEmpty() && !fits(group, place)) {
                groups.add(List.copyOf(group));
                group.clear();
            }
            group.add(place);
        }
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
        }
        return groups;
    }

    private static boolean fits(List<Place> group, Place next) {
        return group.size() < MOST_AT_ONCE
                && next.offset() == group.getLast().end()
                && next.end() - group.getFirst().offset() <= MOST_BYTES_AT_ONCE;
    }
}
