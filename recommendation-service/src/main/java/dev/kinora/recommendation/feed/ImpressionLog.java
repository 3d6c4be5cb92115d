package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.experiment.Trial;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The log of served slots. */
@Component
class ImpressionLog {

    private static final String SELECT = "select * from impression ";

    private static final String INSERT = """
            insert into impression (recommendation_id, session_id, position, user_id, video_id, mode, arm, source,
                exploration_arm, score, propensity, explore_chance, model_id, slate_id, detail, served_at,
                experiment_id, variant, staff)
            select page.* from (""";

    private static final String FIRST_ROW =
            "select ? as id, ? as session, ? as place, ? as viewer, ? as video, ? as mode,"
                    + " ? as arm, ? as source, ? as kind, ? as score, ? as chance, ? as explore, ? as model, ? as slate, ? as detail,"
                    + " ? as at, ? as experiment, ? as variant, ? as staff";

    private static final String OTHER_ROW = " union all select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    /** A slot that was logged before stays as it is. */
    private static final String ONCE = " on duplicate key update impression.position = impression.position";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ErasedAccounts erased;

    ImpressionLog(JdbcClient jdbc, JsonMapper json, ErasedAccounts erased) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.json = json;
    }

    /** Logs a page of a feed without slates. */
    @Transactional
    void append(UUID sessionId, List<Impression> page) {
        if (page.isEmpty()) {
            return;
        }
        insert(sessionId, 0, page, "");
        var viewer = page.getFirst().userId();
        if (viewer != null && erased.containsAfterWriting(viewer)) {
            eraseSome(viewer, ErasedAccounts.LATE_ROWS);
        }
    }

    /**
     * Logs the slots of a page that are not logged yet. Of a viewer without a state nothing is logged: the account is erased, and the lock of
     * the state makes an erasure wait, which then finds the slots.
     */
    void append(UUID sessionId, int firstPosition, List<Impression> page) {
        if (!page.isEmpty()) {
            var viewer = page.getFirst().userId();
            insert(
                    sessionId,
                    firstPosition,
                    page,
                    viewer == null ? "" : " join viewer_state s on s.user_id = page.viewer lock in share mode");
        }
    }

    private void insert(UUID sessionId, int firstPosition, List<Impression> page, String condition) {
        var values = new ArrayList<@Nullable Object>();
        for (var i = 0; i < page.size(); i++) {
            add(values, sessionId, firstPosition + i, page.get(i));
        }
        var rows = FIRST_ROW + OTHER_ROW.repeat(page.size() - 1);
        jdbc.sql(INSERT + rows + ") page" + condition + ONCE).params(values).update();
    }

    private void add(List<@Nullable Object> values, UUID sessionId, int position, Impression impression) {
        var choice = impression.choice();
        var trial = choice.trial();
        values.add(BinaryIds.bytes(impression.recommendationId()));
        values.add(BinaryIds.bytes(sessionId));
        values.add(position);
        values.add(BinaryIds.bytesOrNull(impression.userId()));
        values.add(BinaryIds.bytes(impression.videoId()));
        values.add(choice.mode().name());
        values.add(choice.arm());
        values.add(choice.source().name());
        values.add(choice.explorationArm());
        values.add(choice.score());
        values.add(choice.chance().video());
        values.add(choice.chance().explore());
        values.add(BinaryIds.bytesOrNull(choice.modelId()));
        values.add(BinaryIds.bytesOrNull(choice.slateId()));
        values.add(json.writeValueAsString(impression.detail()));
        values.add(Timestamp.from(impression.servedAt()));
        values.add(trial == null ? null : BinaryIds.bytes(trial.experimentId()));
        values.add(trial == null ? null : trial.variant());
        values.add(impression.staff());
    }

    Optional<Impression> find(UUID recommendationId) {
        return jdbc.sql(SELECT + "where recommendation_id = :id")
                .param("id", BinaryIds.bytes(recommendationId))
                .query(this::row)
                .optional();
    }

    /** Number of slots served to a viewer since an instant, counted up to a limit. */
    int countOf(UUID userId, Instant since, int limit) {
        return jdbc.sql("""
                        select count(*) from (select 1 from impression
                            where user_id = :user and served_at >= :since limit :limit) served""")
                .param("user", BinaryIds.bytes(userId))
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** Number of logged slots served without sign-in, counted up to a limit. */
    int countOfStrangers(int limit) {
        return jdbc.sql("select count(*) from (select 1 from impression where user_id is null limit :limit) served")
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /**
     * Deletes a batch of the slots of a viewer, and of the slots of others with the viewer's own videos, whose reasons
     * tell what these are about; returns their number.
     */
    int eraseSome(UUID userId, int limit) {
        var seen = jdbc.sql("delete from impression where user_id = :user limit :limit")
                .param("user", BinaryIds.bytes(userId))
                .param("limit", limit)
                .update();
        // Read first: a delete with a limit would search the whole log for the videos.
        var shown = jdbc.sql("""
                        select i.recommendation_id from catalogue_video v join impression i on i.video_id = v.video_id
                        where v.owner_id = :user limit :limit""")
                .param("user", BinaryIds.bytes(userId))
                .param("limit", limit)
                .query((row, number) -> row.getBytes("recommendation_id"))
                .list();
        if (!shown.isEmpty()) {
            jdbc.sql("delete from impression where recommendation_id in (:shown)")
                    .param("shown", shown)
                    .update();
        }
        return seen + shown.size();
    }

    /** Deletes a batch of slots served before an instant; returns their number. */
    int forgetBefore(Instant limit) {
        return jdbc.sql("delete from impression where served_at < :limit limit 10000")
                .param("limit", Timestamp.from(limit))
                .update();
    }

    /** Deletes a batch of slots served without sign-in before an instant; returns their number. */
    int forgetStrangersBefore(Instant limit) {
        return jdbc.sql("delete from impression where user_id is null and served_at < :limit limit 10000")
                .param("limit", Timestamp.from(limit))
                .update();
    }

    private Impression row(ResultSet row, int number) throws SQLException {
        var experiment = BinaryIds.readOrNull(row, "experiment_id");
        var choice = new Impression.Choice(
                FeedMode.valueOf(row.getString("mode")),
                row.getString("arm"),
                Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("exploration_arm"),
                row.getDouble("score"),
                new Slot.Chance(row.getDouble("explore_chance"), row.getDouble("propensity")),
                BinaryIds.readOrNull(row, "model_id"),
                experiment == null ? null : new Trial(experiment, row.getString("variant")),
                BinaryIds.readOrNull(row, "slate_id"));
        return new Impression(
                BinaryIds.read(row, "recommendation_id"),
                BinaryIds.read(row, "video_id"),
                BinaryIds.readOrNull(row, "user_id"),
                row.getBoolean("staff"),
                row.getTimestamp("served_at").toInstant(),
                choice,
                json.readValue(row.getString("detail"), Impression.Detail.class));
    }
}
