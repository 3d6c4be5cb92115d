package dev.kinora.video.reaction;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.time.Ids;
import dev.kinora.video.catalog.LikedVideos;
import dev.kinora.video.catalog.VideoCounters;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Likes of videos. Liking twice has no further effect. */
@Component
@Transactional
class Likes implements LikedVideos {

    private final JdbcClient jdbc;
    private final VideoCounters counters;
    private final Outbox outbox;
    private final Ids ids;
    private final InstantSource clock;

    Likes(JdbcClient jdbc, VideoCounters counters, Outbox outbox, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.counters = counters;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** The number of likes after a change, and whether the caller likes the video. */
    record LikeState(long likes, boolean likedByMe) {}

    LikeState like(UUID videoId, UUID accountId) {
        int added = jdbc.sql("insert ignore into video_like (video_id, account_id, liked_at) values (:v, :a, :now)")
                .param("v", BinaryIds.bytes(videoId))
                .param("a", BinaryIds.bytes(accountId))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added > 0) {
            counters.addLikes(videoId, 1);
            announce(videoId, accountId, EngagementKind.LIKE);
        }
        return new LikeState(counters.likes(videoId), true);
    }

    LikeState unlike(UUID videoId, UUID accountId) {
        int removed = jdbc.sql("delete from video_like where video_id = :v and account_id = :a")
                .param("v", BinaryIds.bytes(videoId))
                .param("a", BinaryIds.bytes(accountId))
                .update();
        if (removed > 0) {
            counters.addLikes(videoId, -1);
            announce(videoId, accountId, EngagementKind.UNLIKE);
        }
        return new LikeState(counters.likes(videoId), false);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> likedBy(UUID accountId, Collection<UUID> videoIds) {
        if (videoIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select video_id from video_like where account_id = :a and video_id in (:ids)")
                .param("a", BinaryIds.bytes(accountId))
                .param("ids", videoIds.stream().map(BinaryIds::bytes).toList())
                .query((row, index) -> BinaryIds.read(row, "video_id"))
                .list());
    }

    private void announce(UUID videoId, UUID accountId, EngagementKind kind) {
        var target = new EngagementTarget(videoId, null, null);
        outbox.publish(new EngagementRecorded(ids.next(), accountId, kind, target, 0, 0, clock.instant()));
    }
}
