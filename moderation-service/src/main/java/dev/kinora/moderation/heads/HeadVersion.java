package dev.kinora.moderation.heads;

import dev.kinora.textclassifier.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of learned heads.
 *
 * @param version from 1; 0 means the heads that came with the model
 * @param parent the version that was live when it was trained
 * @param reasons why it may not go live; empty if it may
 */
record HeadVersion(
        int version,
        HeadState state,
        int parent,
        HeadOrigin origin,
        Map<Label, HeadLearner.HeadChoice> choices,
        Exam exam,
        List<HeadGate.GateReason> reasons,
        HeadArtifact artifact) {

    /** The heads that came with the model. */
    static final int SHIPPED = 0;

    HeadVersion {
        reasons = List.copyOf(reasons);
    }

    /** States of a version. */
    enum HeadState {
        /** It passed the gate and waits for an administrator. */
        CANDIDATE,
        /** It scores. */
        LIVE,
        /** It scored before. */
        RETIRED,
        /** It did not pass the gate. */
        REFUSED
    }

    /**
     * All that is needed to learn it again from the stored lessons.
     *
     * @param encoder version of the model
     * @param method version of the procedure
     * @param digest SHA-256 over the lessons that counted, hex
     * @param most how many lessons counted at most
     * @param from the oldest decision that counted; null without any
     * @param until decisions from after this did not count
     */
    record HeadOrigin(
            String encoder,
            String method,
            String digest,
            int most,
            @Nullable Instant from,
            Instant until,
            LessonPlan.LessonCounts counts) {}

    /**
     * The stored heads.
     *
     * @param sha256 hex
     * @param millis how long the training took
     */
    record HeadArtifact(String sha256, long millis, Instant trainedAt) {}

    boolean passed() {
        return reasons.isEmpty();
    }
}
