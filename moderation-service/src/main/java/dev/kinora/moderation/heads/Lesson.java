package dev.kinora.moderation.heads;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.textclassifier.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a comment, with what heads read of its text.
 *
 * @param print the same for copies of a text. Not copied
 * @param features of the encoder. Not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record Lesson(UUID decisionId, UUID person, byte[] print, ReasonCode reason, Instant decidedAt, float[] features) {

    /**
     * The labels that are learned. Threats and graphic violence are not told from hate and violence by a reason; what puts
     * minors at risk is not left to few decisions.
     */
    static final List<Label> LEARNED = List.of(Label.S, Label.H, Label.V, Label.HR, Label.SH, Label.OK);

    private static final Map<ReasonCode, Label> LABELS = Map.of(
            ReasonCode.SEXUAL_CONTENT, Label.S,
            ReasonCode.HATE, Label.H,
            ReasonCode.VIOLENCE, Label.V,
            ReasonCode.HARASSMENT, Label.HR,
            ReasonCode.SELF_HARM, Label.SH);

    /** A share of 64 of 256 of all texts is never learned from, by any version. */
    private static final int HELD_OUT = 64;

    /** Whether a reason says anything about the labels of the model. */
    static boolean teaches(ReasonCode reason) {
        return reason == ReasonCode.NO_VIOLATION || reason == ReasonCode.CHILD_SAFETY || LABELS.containsKey(reason);
    }

    boolean harmful() {
        return reason != ReasonCode.NO_VIOLATION;
    }

    /** Whether it only examines what others taught. It follows from the text, so that copies are on one side. */
    boolean heldOut() {
        return Byte.toUnsignedInt(print[0]) < HELD_OUT;
    }

    /** Whether the label applies; null if nobody said: people name one reason, and there may be more. */
    @Nullable Boolean target(Label label) {
        if (label == Label.OK) {
            return !harmful();
        }
        if (!harmful()) {
            return false;
        }
        return LABELS.get(reason) == label ? Boolean.TRUE : null;
    }
}
