package dev.kinora.recommendation.online;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.online.OnlineEvent;
import dev.kinora.recommender.online.OnlineModel;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables know of videos and of what viewers liked, for a model that begins anew. */
@Component
class StoredLikes {

    private static final int PAGE = 2_000;

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final Lessons lessons;
    private final OnlineProperties properties;

    StoredLikes(JdbcClient jdbc, Catalog catalog, Lessons lessons, OnlineProperties properties) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.lessons = lessons;
        this.properties = properties;
    }

    private record Like(UUID viewer, UUID video, Instant at, boolean allowed) {

        OnlineEvent event() {
            return new OnlineEvent.Interaction(
                    Lessons.key(viewer), Lessons.key(video), Signal.LIKE, 1, Math.max(0, at.toEpochMilli()));
        }
    }

    /**
     * Passes on all listed videos, then the newest first likes in the order of time, of viewers who allow profiling, each after what
     * the catalog says of its video if the model does not know it.
     */
    void forEach(OnlineModel model, Consumer<OnlineEvent> consumer) {
        catalog.forEachListed(entry -> {
            var video = entry.video();
            if (video != null) {
                consumer.accept(Lessons.published(
                        entry.id(), video.creator(), video.text(), video.publishedAt(), entry.version()));
            }
        });
        var after = lastOfOthers();
        for (var page = likesAfter(after); !page.isEmpty(); page = likesAfter(after)) {
            var allowed = page.stream().filter(Like::allowed).toList();
            var videos = lessons.videos(allowed.stream()
                    .map(Like::video)
                    .filter(video -> !model.knowsItem(Lessons.key(video)))
                    .collect(Collectors.toSet()));
            for (var like : allowed) {
                var video = videos.get(like.video());
                if (video != null && !model.knowsItem(video.item())) {
                    consumer.accept(video);
                }
                consumer.accept(like.event());
            }
            after = page.getLast();
        }
    }

    /** The newest like of those that are not among the newest ones. */
    private Like lastOfOthers() {
        return jdbc.sql("""
                        select user_id, video_id, positive_at, false as allowed from viewer_video
                        where positive_at is not null
                        order by positive_at desc, user_id desc, video_id desc limit 1 offset :rows""")
                .param("rows", properties.historyRows())
                .query(StoredLikes::like)
                .optional()
                .orElse(new Like(new UUID(0, 0), new UUID(0, 0), Instant.EPOCH, false));
    }

    private List<Like> likesAfter(Like after) {
        return jdbc.sql("""
                        select v.user_id, v.video_id, v.positive_at,
                            coalesce(p.personalization, true) = true
                                and (p.forget_before is null or v.positive_at >= p.forget_before)
                                and not exists (select 1 from account_erasure e where e.account_id = v.user_id) as allowed
                        from viewer_video v left join viewer_preference p on p.user_id = v.user_id
                        where v.positive_at >= :at
                          and (v.positive_at > :at or v.user_id > :user or (v.user_id = :user and v.video_id > :video))
                        order by v.positive_at, v.user_id, v.video_id limit :rows""")
                .param("at", Timestamp.from(after.at()))
                .param("user", BinaryIds.bytes(after.viewer()))
                .param("video", BinaryIds.bytes(after.video()))
                .param("rows", PAGE)
                .query(StoredLikes::like)
                .list();
    }

    private static Like like(ResultSet row, int number) throws SQLException {
        return new Like(
                BinaryIds.read(row, "user_id"),
                BinaryIds.read(row, "video_id"),
                row.getTimestamp("positive_at").toInstant(),
                row.getBoolean("allowed"));
    }
}
