package dev.kinora.recommendation.online;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.online.ItemTerms;
import dev.kinora.recommender.online.OnlineEvent;
import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables know of videos and of what viewers liked, for a model that begins anew. */
@Component
class StoredLikes {

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final OnlineProperties properties;

    StoredLikes(JdbcClient jdbc, Catalog catalog, OnlineProperties properties) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.properties = properties;
    }

    /** All listed videos, then the newest first likes in the order of time, of viewers who allow profiling. */
    void forEach(Consumer<OnlineEvent> consumer) {
        catalog.forEachListed(entry -> {
            var video = entry.video();
            if (video != null) {
                consumer.accept(new OnlineEvent.ItemPublished(
                        Lessons.key(entry.id()),
                        Lessons.key(video.creator()),
                        ItemTerms.of(ItemTexts.of(video.text()))));
            }
        });
        newestLikes().reversed().forEach(consumer);
    }

    private List<OnlineEvent.Interaction> newestLikes() {
        return jdbc.sql("""
                        select v.user_id, v.video_id, v.positive_at
                        from viewer_video v left join viewer_preference p on p.user_id = v.user_id
                        where v.positive_at is not null and coalesce(p.personalization, true) = true
                          and (p.forget_before is null or v.positive_at >= p.forget_before)
                          and not exists (select 1 from account_erasure e where e.account_id = v.user_id)
                        order by v.positive_at desc limit :rows""")
                .param("rows", properties.historyRows())
                .query((row, number) -> new OnlineEvent.Interaction(
                        Lessons.key(BinaryIds.read(row, "user_id")),
                        Lessons.key(BinaryIds.read(row, "video_id")),
                        Signal.LIKE,
                        1,
                        Math.max(0, row.getTimestamp("positive_at").getTime())))
                .list();
    }
}
