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
 * The parts of work that wait or are leased. A part belongs to whoever holds its lease: a worker that lost it changes
 * nothing any more. Parts are taken by rank, which is the time since when a part waits plus a handicap of its kind: short
 * videos overtake chunks of long ones, and no part waits for ever.
 */
@Component
@Transactional
class TranscodeQueue {

    static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration HANDICAP_OF_CHUNKS = Duration.ofMinutes(3);
    private static final Duration HANDICAP_OF_SMALLEST = Duration.ofMinutes(2);

    /** Share of the work on a long video that is its smallest rendition, about (ADR 0010). */
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

    /** Adds a part unless it is there, and wakes workers. */
    void add(UUID videoId, int number, Part.Kind kind) {
        Instant now = clock.instant();
        Duration handicap = switch (kind) {
            case CHUNK -> HANDICAP_OF_CHUNKS;
            case SMALLEST -> HANDICAP_OF_SMALLEST; // Its owner waits for it, before all chunks that came with it.
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
     * Leases the next part: one that waits, or one whose worker has not been heard of. What only another version knows is
     * left to it.
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
     * Says that the worker lives and how far it is.
     *
     * @return whether the part is still this worker's
     */
    boolean renew(Part part, int percent) {
        return held("percent = :value, lease_until = :until", part, percent, LEASE) == 1;
    }

    /**
     * Whether somebody else may have taken the part, or its video has failed; not so when it is done, which the last parts
     * of a video do not outlive.
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
     * Marks a part as done, in the transaction of what follows from it.
     *
     * @return whether the part was this worker's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean complete(Part part) {
        return held("state = 'DONE', lease = null, percent = :value, lease_until = :until", part, 100, LEASE) == 1;
    }

    /** Gives a part back to be tried again after a pause that doubles with each attempt. */
    void giveBack(Part part) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(part.attempts(), 6));
        held("state = 'WAITING', lease = null, percent = :value, lease_until = :until", part, 0, pause);
    }

    /** Gives back a part that waits for something else, such as a store that does not answer; it is not an attempt. */
    void postpone(Part part) {
        held(
                "state = 'WAITING', lease = null, attempts = attempts - 1, percent = :value, lease_until = :until",
                part,
                0,
                POSTPONED);
    }

    /**
     * Gives back a part at which this machine failed, as when it ran out of disk or memory. That is not an attempt, up to
     * six times: then it may be the file that does this to machines.
     */
    void setBack(Part part) {
        held(
                "state = 'WAITING', lease = null, attempts = attempts - if(setbacks < " + FREE_SETBACKS + ", 1, 0), "
                        + "setbacks = setbacks + 1, percent = :value, lease_until = :until",
                part,
                0,
                POSTPONED);
    }

    /** Gives back a part that this worker has not failed at, because the service is stopping. */
    void release(Part part) {
        held(
                "state = 'WAITING', lease = null, attempts = attempts - 1, percent = :value, lease_until = :until",
                part,
                0,
                Duration.ZERO);
    }

    /** Has a part that was done made once more; the attempts at it go on being counted. */
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

    /** Removes one part that is not needed any more. */
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

    /** How many of the parts that are joined are not done yet, after locking out other workers' completions. */
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

    /** How far the parts of a video that are joined are together. */
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
