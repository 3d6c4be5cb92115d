package dev.kinora.moderation.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A second opinion about a video: the case for and against it.
 *
 * @param confidence how sure the model is of its leaning, 0 to 1
 * @param arguments empty once the owner of the content is erased
 */
public record Opinion(Leaning leaning, double confidence, List<Argument> arguments) {

    public Opinion {
        arguments = List.copyOf(arguments);
    }

    /** What the model would do. */
    public enum Leaning {
        PUBLISH,
        REFUSE,
        UNSURE
    }

    /** Which side an argument supports. */
    public enum Side {
        FOR_PUBLISHING,
        AGAINST_PUBLISHING
    }

    /**
     * One argument.
     *
     * @param startMs where it can be seen or heard, milliseconds; null if it is about the whole
     * @param endMs end of that range; null if it is about the whole
     */
    public record Argument(
            Side side,
            String text,
            @Nullable Long startMs,
            @Nullable Long endMs) {}

    Opinion erased() {
        return new Opinion(leaning, confidence, List.of());
    }
}
