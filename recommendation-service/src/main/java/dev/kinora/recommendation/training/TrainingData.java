package dev.kinora.recommendation.training;

import dev.kinora.recommendation.catalog.ListedVideos;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.data.Signal;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what models are learned from: all listed videos, and what the most recently active viewers watched and liked.
 * Viewers who switched personalization off, who reset their preferences since, or who asked for their erasure do not
 * teach.
 */
final class TrainingData {

    private static final int VIEWERS_PER_QUERY = 100;

    private final JdbcClient jdbc;
    private final ListedVideos listed;
    private final TrainingProperties properties;
    private final InstantSource clock;

    TrainingData(JdbcClient jdbc, ListedVideos listed, TrainingProperties properties, InstantSource clock) {
        this.jdbc = jdbc;
        this.listed = listed;
        this.properties = properties;
        this.clock = clock;
    }

    LearnedFrom read(TrainingProgress progress) {
        progress.at(TrainingPhase.READING, 0);
        var until = clock.instant();
        var items = new ArrayList<Item>();
        var videos = new ArrayList<UUID>();
        var numbers = new HashMap<UUID, Integer>();
        listed.forEach(entry -> {
            var video = entry.video();
            if (video != null) {
                numbers.put(entry.id(), videos.size());
                videos.add(entry.id());
                items.add(new Item(
                        entry.id().toString(),
                        ItemTexts.of(video.text()),
                        video.publishedAt().toEpochMilli()));
            }
        });
        var rows = new Rows(numbers);
        var viewers = activeViewers();
        var after = oldest();
        for (var from = 0; from < viewers.size(); from += VIEWERS_PER_QUERY) {
            read(viewers.subList(from, Math.min(viewers.size(), from + VIEWERS_PER_QUERY)), after, rows);
            progress.at(TrainingPhase.READING, from / (double) viewers.size());
        }
        var unnamed = Collections.nCopies(rows.viewers.size(), "");
        return new LearnedFrom(new Dataset(unnamed, items, rows.interactions.build()), videos, until);
    }

    private List<byte[]> activeViewers() {
        return jdbc.sql("""
                        select v.user_id, max(v.weighed_at) as latest
                        from viewer_video v left join viewer_preference p on p.user_id = v.user_id
                        where coalesce(p.personalization, true) = true
                        group by v.user_id order by latest desc, v.user_id limit :viewers""")
                .param("viewers", properties.maxViewers())
                .query((row, number) -> row.getBytes("user_id"))
                .list();
    }

    /** The time of the newest row that is one too many. */
    private Instant oldest() {
        return jdbc.sql("""
                        select coalesce(positive_at, viewed_at) as at from viewer_video
                        where positive_at is not null or viewed_at is not null
                        order by at desc limit 1 offset :rows""")
                .param("rows", properties.maxRows())
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }

    private void read(List<byte[]> viewers, Instant after, Rows rows) {
        jdbc.sql("""
                        select v.user_id, v.video_id, v.positive_at, v.viewed_at
                        from viewer_video v left join viewer_preference p on p.user_id = v.user_id
                        where v.user_id in (:viewers)
                          and coalesce(v.positive_at, v.viewed_at) > :after
                          and coalesce(p.personalization, true) = true
                          and (p.forget_before is null or coalesce(v.positive_at, v.viewed_at) >= p.forget_before)
                          and not exists (select 1 from account_erasure e where e.account_id = v.user_id)
                        order by v.user_id, v.video_id""")
                .param("viewers", viewers)
                .param("after", Timestamp.from(after))
                .query(rows::add);
    }

    private static final class Rows {

        private final Map<UUID, Integer> videos;
        private final Map<UUID, Integer> viewers = new HashMap<>();
        private final Interactions.Builder interactions = new Interactions.Builder(0);

        Rows(Map<UUID, Integer> videos) {
            this.videos = videos;
        }

        void add(ResultSet row) throws SQLException {
            var video = videos.get(BinaryIds.read(row, "video_id"));
            if (video != null) {
                var viewer = viewers.computeIfAbsent(BinaryIds.read(row, "user_id"), first -> viewers.size());
                var positive = row.getTimestamp("positive_at");
                var at = positive == null ? row.getTimestamp("viewed_at") : positive;
                interactions.add(viewer, video, at.getTime(), positive == null ? Signal.VIEW : Signal.LIKE, 1);
            }
        }
    }
}
