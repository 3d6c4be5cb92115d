package dev.kinora.recommendation.audition;

import dev.kinora.recommendation.ranking.BetaPosterior;
import dev.kinora.recommendation.ranking.Exploration;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of auditions. All that is counted is counted from the log of slots, so that nothing counts twice. */
@Component
class AuditionStore {

    /** Looks for its audience, and has not found it yet. */
    private static final String RUNNING = "a.state = 'AUDITIONING' and a.reached_at is null";

    /** One account counts once, by its slots of For You, whatever chose the video; who enjoyed it in one and skipped it in another enjoyed it. */
    private static final String COUNT = """
            update audition a join (
                select video_id, count(*) as showings, sum(enjoyed) as enjoyed, sum(skipped) as skipped
                from (select i.video_id, max(i.outcome <=> 'ENJOYED') as enjoyed,
                             max(i.outcome <=> 'SKIPPED') > max(i.outcome <=> 'ENJOYED') as skipped
                      from audition o join impression i on i.video_id = o.video_id
                      where o.state = 'AUDITIONING' and i.mode = 'FOR_YOU' and i.user_id is not null and i.staff = false
                      group by i.video_id, i.user_id) accounts
                group by video_id) counted on counted.video_id = a.video_id
            set a.reached_at = if(a.reached_at is null and counted.showings >= a.goal, :now, a.reached_at),
                a.showings = counted.showings, a.enjoyed = counted.enjoyed, a.skipped = counted.skipped
            where a.state = 'AUDITIONING'""";

    private static final String CONCLUDE = """
            update audition a set a.state = :state, a.average = :average, a.ended_at = :now
            where (a.state = 'AUDITIONING' and (a.reached_at <= :settled or (a.reached_at is null and a.published_at <= :over))
                    or a.state = 'WAITING' and a.published_at <= :over)
                and (a.reached_at is not null and (1e0 + a.enjoyed) / (2 + a.enjoyed + a.skipped) >= :average) = :graduates""";

    /** Of each creator those that run come first, then those that wait, the oldest first. */
    private static final String NEXT = """
            select video_id from (
                select a.video_id, a.state, a.published_at, row_number() over (
                    partition by v.owner_id order by a.state = 'AUDITIONING' desc, a.published_at, a.video_id) as turn
                from audition a join catalogue_video v on v.video_id = a.video_id
                where v.listed = true and (a.state = 'WAITING' or\s""" + RUNNING + """
            )) turns
            where state = 'WAITING' and turn <= :perCreator order by published_at, video_id limit :room""";

    private final JdbcClient jdbc;

    AuditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An audition of a video. */
    record Audition(
            UUID videoId,
            AuditionState state,
            int goal,
            Counted counted,
            Instant publishedAt,
            @Nullable Instant reachedAt,
            @Nullable Instant endedAt) {}

    /** Accounts that were shown a video, and what they did. */
    record Counted(int showings, int enjoyed, int skipped) {}

    /** Adds an audition that waits, unless the video has one. */
    void add(UUID videoId, int goal, Instant publishedAt) {
        jdbc.sql("""
                        insert ignore into audition (video_id, state, goal, published_at)
                        values (:video, 'WAITING', :goal, :at)""")
                .param("video", BinaryIds.bytes(videoId))
                .param("goal", goal)
                .param("at", Timestamp.from(publishedAt))
                .update();
    }

    /** Takes the turn to move auditions on until the end of the transaction; false if somebody had it after an instant. */
    boolean takeTurn(Instant now, Instant after) {
        return jdbc.sql("update audition_round set held_at = :now where id = 1 and held_at <= :after")
                        .param("now", Timestamp.from(now))
                        .param("after", Timestamp.from(after))
                        .update()
                > 0;
    }

    void count(Instant now) {
        jdbc.sql(COUNT).param("now", Timestamp.from(now)).update();
    }

    /**
     * Ends auditions that got their showings before {@code settled}, or are of videos that were published before {@code over}; returns
     * their number.
     *
     * @param graduates whether to end those that pass, or those that do not
     */
    int conclude(boolean graduates, Instant now, Instant settled, Instant over) {
        return jdbc.sql(CONCLUDE)
                .param("state", (graduates ? AuditionState.GRADUATED : AuditionState.ENDED).name())
                .param("graduates", graduates)
                .param("average", average())
                .param("now", Timestamp.from(now))
                .param("settled", Timestamp.from(settled))
                .param("over", Timestamp.from(over))
                .update();
    }

    /** The expected share of ranked slots that are enjoyed. */
    private double average() {
        return jdbc.sql("select successes, failures from exploration_posterior where arm_key = :ranked")
                .param("ranked", Exploration.PERSONALIZED)
                .query((row, number) -> new BetaPosterior(row.getDouble("successes"), row.getDouble("failures")))
                .optional()
                .orElse(BetaPosterior.UNIFORM)
                .mean();
    }

    /** Lets as many begin as there is room for. */
    void begin(Instant now, int perCreator, int most) {
        var running = jdbc.sql("select count(*) from audition a where " + RUNNING)
                .query(Integer.class)
                .single();
        var next = jdbc.sql(NEXT)
                .param("perCreator", perCreator)
                .param("room", Math.max(0, most - running))
                .query((row, number) -> row.getBytes("video_id"))
                .list();
        if (!next.isEmpty()) {
            jdbc.sql("update audition set state = 'AUDITIONING', began_at = :now where video_id in (:next)")
                    .param("now", Timestamp.from(now))
                    .param("next", next)
                    .update();
        }
    }

    /** Deletes a batch of results from before an instant. */
    void forgetBefore(Instant limit) {
        jdbc.sql("delete from audition where ended_at < :limit limit 1000")
                .param("limit", Timestamp.from(limit))
                .update();
    }

    /** Deletes a batch of the auditions of a creator; returns their number. */
    int eraseSome(UUID creator, int limit) {
        var videos = jdbc.sql("""
                        select a.video_id from catalogue_video v join audition a on a.video_id = v.video_id
                        where v.owner_id = :creator limit :limit""")
                .param("creator", BinaryIds.bytes(creator))
                .param("limit", limit)
                .query((row, number) -> row.getBytes("video_id"))
                .list();
        if (!videos.isEmpty()) {
            jdbc.sql("delete from audition where video_id in (:videos)")
                    .param("videos", videos)
                    .update();
        }
        return videos.size();
    }

    /** Those that run. */
    List<Stage.Auditioning> running(Instant forAnyoneSince, int most) {
        return jdbc.sql("select video_id, showings, began_at <= :since as for_anyone from audition a where " + RUNNING
                        + " limit :most")
                .param("since", Timestamp.from(forAnyoneSince))
                .param("most", most)
                .query((row, number) -> new Stage.Auditioning(
                        BinaryIds.read(row, "video_id"), row.getInt("showings"), row.getBoolean("for_anyone")))
                .list();
    }

    /** The audition of a video of a creator. */
    Optional<Audition> find(UUID videoId, UUID creator) {
        return jdbc.sql("""
                        select a.* from audition a join catalogue_video v on v.video_id = a.video_id
                        where a.video_id = :video and v.owner_id = :creator""")
                .param("video", BinaryIds.bytes(videoId))
                .param("creator", BinaryIds.bytes(creator))
                .query(AuditionStore::row)
                .optional();
    }

    /** Those that run, the oldest first. */
    List<Audition> oldestRunning(int limit) {
        return jdbc.sql("select a.* from audition a where " + RUNNING + " order by published_at, video_id limit :limit")
                .param("limit", limit)
                .query(AuditionStore::row)
                .list();
    }

    /** How many there are in each state; those that ended, since an instant. */
    Map<AuditionState, Long> numbers(Instant since) {
        var numbers = new EnumMap<AuditionState, Long>(AuditionState.class);
        jdbc.sql("""
                        select state, count(*) as videos from audition
                        where state in ('WAITING', 'AUDITIONING') or ended_at >= :since group by state""").param("since", Timestamp.from(since)).query(row -> {
            numbers.put(AuditionState.valueOf(row.getString("state")), row.getLong("videos"));
        });
        return numbers;
    }

    /** How many of those that ended since an instant got their showings within a day. */
    long reached(Instant since) {
        return jdbc.sql("select count(*) from audition where ended_at >= :since and reached_at is not null")
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** The median time from publication to the last showing of those that ended since an instant, in seconds; empty if there is none. */
    OptionalLong medianSeconds(Instant since, long reached) {
        return jdbc
                .sql("""
                        select timestampdiff(second, published_at, reached_at) as seconds from audition
                        where ended_at >= :since and reached_at is not null order by seconds limit 1 offset :half""")
                .param("since", Timestamp.from(since))
                .param("half", Math.max(0, (reached - 1) / 2))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static Audition row(ResultSet row, int number) throws SQLException {
        var reached = row.getTimestamp("reached_at");
        var ended = row.getTimestamp("ended_at");
        return new Audition(
                BinaryIds.read(row, "video_id"),
                AuditionState.valueOf(row.getString("state")),
                row.getInt("goal"),
                new Counted(row.getInt("showings"), row.getInt("enjoyed"), row.getInt("skipped")),
                row.getTimestamp("published_at").toInstant(),
                reached == null ? null : reached.toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
