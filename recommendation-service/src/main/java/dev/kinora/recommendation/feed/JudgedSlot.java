package dev.kinora.recommendation.feed;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A logged slot with all that its viewer did with it. */
final class JudgedSlot {

    /** What does not change. */
    record Served(
            UUID recommendationId,
            @Nullable UUID userId,
            UUID videoId,
            Instant servedAt,
            Source source,
            @Nullable String explorationArm) {}

    private final Served served;
    private final EnumSet<Reaction.Mark> marks = EnumSet.noneOf(Reaction.Mark.class);
    private double watched;
    private boolean completed;
    private @Nullable Boolean enjoyed;

    JudgedSlot(Served served, double watched, boolean completed, Set<Reaction.Mark> marks, @Nullable Boolean enjoyed) {
        this.served = served;
        this.watched = watched;
        this.completed = completed;
        this.marks.addAll(marks);
        this.enjoyed = enjoyed;
    }

    Served served() {
        return served;
    }

    boolean belongsTo(UUID viewer) {
        return viewer.equals(served.userId());
    }

    double watched() {
        return watched;
    }

    boolean isCompleted() {
        return completed;
    }

    boolean has(Reaction.Mark mark) {
        return marks.contains(mark);
    }

    /** The first outcome; empty before. */
    Optional<Boolean> enjoyed() {
        return Optional.ofNullable(enjoyed);
    }

    void judge(boolean outcome) {
        enjoyed = outcome;
    }

    /**
     * Adds a reaction, once and again the same, unless the slot shows another video.
     *
     * @param videoId null if it is not known
     */
    void react(@Nullable UUID videoId, Reaction reaction) {
        if (videoId != null && !videoId.equals(served.videoId())) {
            return;
        }
        switch (reaction) {
            case Reaction.Marked(Reaction.Mark mark, boolean set) -> {
                if (set) {
                    marks.add(mark);
                } else {
                    marks.remove(mark);
                }
            }
            case Reaction.Watched(double share, boolean toTheEnd) -> {
                watched = Math.max(watched, share);
                completed |= toTheEnd;
            }
        }
    }
}
