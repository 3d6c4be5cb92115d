package dev.kinora.recommendation.engagement;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The locked row of a viewer while it is changed. */
final class StateDraft {

    private long version;
    private long heeded;
    private @Nullable StateBody body;

    /** What was watched, to be added to segments. */
    private final Map<Integer, ByteArrayOutputStream> watched = new TreeMap<>();

    /** Without a body it is made anew by the next page. */
    StateDraft(long version, long heeded, @Nullable StateBody body) {
        this.version = version;
        this.heeded = heeded;
        this.body = body;
    }

    long version() {
        return version;
    }

    long heeded() {
        return heeded;
    }

    @Nullable StateBody body() {
        return body;
    }

    Map<Integer, ByteArrayOutputStream> watched() {
        return watched;
    }

    /** One change; slates heed it or not. */
    void change(boolean heed, Consumer<StateBody> change) {
        version++;
        if (heed) {
            heeded = version;
        }
        if (body != null) {
            change.accept(body);
        }
    }

    /** Has the body made anew, and what was composed for the viewer. */
    void invalidate() {
        change(true, gone -> body = null);
    }

    /** What the viewer did with a video. */
    void touched(UUID videoId, ViewerVideo before, ViewerVideo after, boolean heed) {
        var full = body != null && SeenVideos.isFull(body.seen);
        change(heed, changed -> {
            changed.touch(new Touch(videoId, after.weight(), after.weighedAt(), after.watchedAt(), after.positiveAt()));
            var at = after.watchedAt();
            if (at != null && !full && !isSameDay(before.watchedAt(), at)) {
                watched.computeIfAbsent(changed.seen / SeenVideos.SEGMENT, segment -> new ByteArrayOutputStream())
                        .writeBytes(SeenVideos.entry(videoId, at));
                changed.seen++;
            }
        });
        if (full) {
            invalidate();
        }
    }

    private static boolean isSameDay(@Nullable Instant known, Instant at) {
        return known != null && known.getEpochSecond() / 86_400 == at.getEpochSecond() / 86_400;
    }
}
