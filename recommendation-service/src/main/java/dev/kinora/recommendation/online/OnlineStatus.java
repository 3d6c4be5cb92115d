package dev.kinora.recommendation.online;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far learning from the stream is.
 *
 * @param leader the replica that learns; null while none does
 * @param newest the newest snapshot; null as long as there is none
 * @param served id of the snapshot by which the replica that answers ranks; null as long as there is none
 * @param kept number of stored snapshots
 */
@Schema(name = "OnlineStatus")
record OnlineStatus(
        State state,
        @Nullable Leader leader,
        @Nullable Snapshot newest,
        @Nullable UUID served,
        int kept) {

    private static final double BEHIND_SECONDS = 60;

    /** States of learning. */
    enum State {
        /** No replica learns. */
        STOPPED,
        /** More than a minute behind the stream. */
        CATCHING_UP,
        LEARNING
    }

    /**
     * The replica that learns.
     *
     * @param behindSeconds age of the newest record that was read, 0 at the end of the stream
     * @param learned events since it began to lead
     * @param videos videos whose words are known
     * @param likedVideos videos about whose likes something was learned
     * @param refusedFiles damaged or foreign checkpoints that it found
     */
    @Schema(name = "OnlineLeader")
    record Leader(
            double behindSeconds,
            long learned,
            int videos,
            int likedVideos,
            int words,
            int viewers,
            int refusedFiles,
            Instant reportedAt) {}

    /** A stored snapshot. */
    @Schema(name = "OnlineSnapshot")
    record Snapshot(
            UUID id, @Schema(pattern = "[0-9a-f]{64}") String sha256, long bytes, Instant storedAt) {}

    static State state(@Nullable Leader leader) {
        if (leader == null) {
            return State.STOPPED;
        }
        return leader.behindSeconds() > BEHIND_SECONDS ? State.CATCHING_UP : State.LEARNING;
    }
}
