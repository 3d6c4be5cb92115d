package dev.kinora.recommendation.engagement;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.recommendation.catalog.AddedCounts;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Folds what viewers did with videos into their records and the counts of the videos, one engagement after the other. */
final class Touches {

    private final Map<ViewerVideo.Key, ViewerVideo> records;
    private final Map<UUID, CatalogVideo> videos;
    private final AddedCounts counts = new AddedCounts();

    /**
     * Begins with the stored records.
     *
     * @param videos those that are known
     */
    Touches(Map<ViewerVideo.Key, ViewerVideo> stored, Map<UUID, CatalogVideo> videos) {
        this.records = new HashMap<>(stored);
        this.videos = videos;
    }

    /** The records after all that was added. */
    Map<ViewerVideo.Key, ViewerVideo> records() {
        return records;
    }

    AddedCounts counts() {
        return counts;
    }

    /** A record before and after an engagement. */
    record Step(ViewerVideo before, ViewerVideo after) {}

    Step add(ViewerVideo.Key key, EngagementRecorded event, Weighing weighing) {
        var video = videos.get(key.videoId());
        var before = records.getOrDefault(key, ViewerVideo.untouched(weighing.at()));
        var after = weighing.after(before, event, video);
        records.put(key, after);
        count(event, key.videoId(), before, after, Weighing.isOwn(event, video));
        return new Step(before, after);
    }

    private void count(EngagementRecorded event, UUID videoId, ViewerVideo before, ViewerVideo after, boolean own) {
        var views = !before.viewed() && after.viewed() && !own ? 1 : 0;
        var likes = Boolean.compare(after.liked(), before.liked());
        var comments = event.kind() == EngagementKind.COMMENT ? 1 : 0;
        countLiking(videoId, before.positiveAt(), after.positiveAt());
        if (views != 0 || likes != 0 || comments != 0) {
            counts.add(videoId, new VideoCounts(views, likes, comments));
        }
    }

    /** Counts a viewer once, however often and in whatever way they show that they like a video. */
    private void countLiking(UUID videoId, @Nullable Instant before, @Nullable Instant after) {
        if (before == null && after != null) {
            counts.addLiking(videoId, 1, after);
        } else if (before != null && after == null) {
            counts.addLiking(videoId, -1, before);
        }
    }
}
