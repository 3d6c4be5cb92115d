package dev.kinora.video.transcode.job;

import dev.kinora.events.transcode.TranscodePartReady;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.outbox.Outbox;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The waiting and leased parts. A part belongs to the holder of its lease; a worker that lost it has no effect any
 * more. Parts are taken in order of rank, which is the time of their addition plus a handicap by kind: short videos
 * overtake chunks of long ones, and no part waits forever.
 */
@Component
@Transactional
class TranscodeQueue {

    static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration HANDICAP_OF_CHUNKS = Duration.ofMinutes(3);
    private static final Duration HANDICAP_OF_SMALLEST = Duration.ofMinutes(2);

    /** Approximate share of the smallest rendition in the work on a long video (ADR 0010). */
    private static final double WORK_OF_SMALLEST = 0.23;

    private static final Duration POSTPONED = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int FREE_SETBACKS = 6;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final InstantSource clock;

    TranscodeQueue(JdbcClient jdbc, Outbox outbox, InstantSource clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds a part unless it exists, and wakes workers. */
    void add(UUID videoId, int number, Part.Kind kind) {
        Instant now = clock.instant();
        Duration handicap = switch (kind) {
            case CHUNK -> HANDICAP_OF_CHUNKS;
            case SMALLEST -> HANDICAP_OF_SMALLEST; // Before the chunks of its video: its owner waits for it.
            case PLAN, WHOLE, JOIN -> Duration.ZERO;
        };
        int added = jdbc.sql("insert ignore into transcode_part "
                        + "(video_id, number, kind, state, rank_at, attempts, percent, lease_until) "
                        + "values (:video, :number, :kind, 'WAITING', :rank, 0, 0, :now)")
                .param("video", BinaryIds.bytes(videoId))
                .param("number", number)
                .param("kind", kind.stored())
                .param("rank", Timestamp.from(now.plus(handicap)))
                .param("now", Timestamp.from(now))
                .update();
        if (added > 0) {
            outbox.publish(new TranscodePartReady(videoId, number));
        }
    }

    /**
     * Leases the next part: one that waits, or one whose lease has expired. Kinds of other versions are skipped.
     */
    Optional<Part> take(String worker) {
        Instant now = clock.instant();
        Optional<Part> next = jdbc.sql("select video_id, number, kind, attempts from transcode_part "
                        + "where state in ('WAITING', 'RUNNING') and lease_until <= :now and kind in (:kinds) "
                        + "order by rank_at, number limit 1 for update skip locked")
                .param("now", Timestamp.from(now))
                .param("kinds", Part.Kind.allStored())
                .query((row, index) -> new Part(
                        BinaryIds.read(row, "video_id"),
                        row.getInt("number"),
                        Part.Kind.ofStored(row.getString("kind")),
                        row.getInt("attempts") + 1,
                        UUID.randomUUID()))
                .optional();
        next.ifPresent(part -> jdbc.sql("update transcode_part set state = 'RUNNING', attempts = :attempts, "
                        + "percent = 0, lease = :lease, worker = :worker, lease_until = :until "
                        + "where video_id = :video and number = :number")
                .param("attempts", part.attempts())
                .param("lease", BinaryIds.bytes(part.lease()))
                .param("worker", worker)
                .param("until", Timestamp.from(now.plus(LEASE)))
                .param("video", BinaryIds.bytes(part.videoId()))
                .param("number", part.number())
                .update());
        return next;
    }

    /**
     * Renews the lease and stores the progress.
     *
     * @return whether the worker still holds the part
     */
    boolean renew(Part part, int percent) {
        return held("percent = :value, lease_until = :until", part, percent, LEASE) == 1;
    }

    /**
     * Whether another worker may have taken the part, or its video has failed. A completed part is not lost, although
     * the last parts of a video are deleted with it.
     */
    @Transactional(readOnly = true)
    boolean isLost(Part part) {
        boolean outlived = part.kind() == Part.Kind.CHUNK || part.kind() == Part.Kind.SMALLEST;
        return outlived && isGone(part)
                || jdbc.sql("select count(*) from transcode_part where video_id = :video and number = :number "
                                        + "and state <> 'DONE' and (lease is null or lease <> :lease)")
                                .param("video", BinaryIds.bytes(part.videoId()))
                                .param("number", part.number())
                                .param("lease", BinaryIds.bytes(part.lease()))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private boolean isGone(Part part) {
        return jdbc.sql("select count(*) from transcode_part where video_id = :video and number = :number")
                        .param("video", BinaryIds.bytes(part.videoId()))
                        .param("number", part.number())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /**
     * Marks a part as done, in the transaction of the next steps.
     *
     * @return whether the worker still held the part
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean complete(Part part) {
        return held("state = 'DONE', lease = null, percent = :value, lease_until = :until", part, 100, LEASE) == 1;
    }

    /** Returns a part for another attempt, after a pause that doubles with each attempt. */
    void giveBack(Part part) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(part.attempts(), 6));
        held("state = 'WAITING', lease = null, percent = :value, lease_until = :until", part, 0, pause);
    }

    /** Returns a part that has to wait, for example for an unavailable store; not counted as an attempt. */
    void postpone(Part part) {
        held(
                "state = 'WAITING', lease = null, attempts = attempts - 1, percent = :value, lease_until = :until",
                part,
                0,
                POSTPONED);
    }

    /**
     * Returns a part at which this machine failed, for example for lack of disk space or memory. The first six times
     * are not counted as attempts; further ones are, because the file may be the cause.
     */
    void setBack(Part part) {
        held(
                "state = 'WAITING', lease = null, attempts = attempts - if(setbacks < " + FREE_SETBACKS + ", 1, 0), "
                        + "setbacks = setbacks + 1, percent = :value, lease_until = :until",
                part,
                0,
                POSTPONED);
    }

    /** Returns a part because the service is stopping; not counted as an attempt. */
    void release(Part part) {
        held(
                "state = 'WAITING', lease = null, attempts = attempts - 1, percent = :value, lease_until = :until",
                part,
                0,
                Duration.ZERO);
    }

    /** Repeats a completed part; its attempts are not reset. */
    void repeat(UUID videoId, int number) {
        int waiting = jdbc.sql("update transcode_part set state = 'WAITING', percent = 0, lease = null, "
                        + "lease_until = :now where video_id = :video and number = :number and state = 'DONE'")
                .param("now", Timestamp.from(clock.instant()))
                .param("video", BinaryIds.bytes(videoId))
                .param("number", number)
                .update();
        if (waiting > 0) {
            outbox.publish(new TranscodePartReady(videoId, number));
        }
    }

    /** Removes a part that is not needed any more. */
    void remove(Part part) {
        jdbc.sql("delete from transcode_part where video_id = :video and number = :number")
                .param("video", BinaryIds.bytes(part.videoId()))
                .param("number", part.number())
                .update();
    }

    /** Removes all parts of a video. */
    void removeAll(UUID videoId) {
        jdbc.sql("delete from transcode_part where video_id = :video")
                .param("video", BinaryIds.bytes(videoId))
                .update();
    }

    /** Number of unfinished parts that have to be joined; concurrent completions of this video are serialized. */
    @Transactional(propagation = Propagation.MANDATORY)
    int unfinished(UUID videoId) {
        jdbc.sql("select video_id from transcode_job where video_id = :video for update")
                .param("video", BinaryIds.bytes(videoId))
                .query(byte[].class)
                .optional();
        return jdbc.sql("select count(*) from transcode_part where video_id = :video and state <> 'DONE' "
                        + "and kind in (:kinds)")
                .param("kinds", List.of(Part.Kind.CHUNK.stored(), Part.Kind.SMALLEST.stored()))
                .param("video", BinaryIds.bytes(videoId))
                .query(Integer.class)
                .single();
    }

    /** Weighted progress of the parts that have to be joined, in percent. */
    @Transactional(readOnly = true)
    double percent(UUID videoId) {
        return jdbc.sql("select (1 - :share) * coalesce(avg(if(kind = :chunk, percent, null)), 0) "
                        + "+ :share * coalesce(max(if(kind = :smallest, percent, null)), 0) "
                        + "from transcode_part where video_id = :video")
                .param("share", WORK_OF_SMALLEST)
                .param("chunk", Part.Kind.CHUNK.stored())
                .param("smallest", Part.Kind.SMALLEST.stored())
                .param("video", BinaryIds.bytes(videoId))
                .query(Double.class)
                .single();
    }

    private int held(String change, Part part, int value, Duration until) {
        return jdbc.sql("update transcode_part set " + change
                        + " where video_id = :video and number = :number and lease = :lease")
                .param("value", value)
                .param("until", Timestamp.from(clock.instant().plus(until)))
                .param("video", BinaryIds.bytes(part.videoId()))
                .param("number", part.number())
                .param("lease", BinaryIds.bytes(part.lease()))
                .update();
    }
}
