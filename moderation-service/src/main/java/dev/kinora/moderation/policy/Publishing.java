package dev.kinora.moderation.policy;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may publish a video without a person.
 *
 * @param preset the rule; the other values are about {@link Preset#TRUSTED} only
 * @param approvals number of a creator's videos that people must have approved since the last rejection, 1 to 1000
 * @param strikeDays for how many days after a rejection a creator is not trusted, 1 to 3650
 * @param sample share of the videos that would be published that goes to a person all the same, 0 to 1
 */
public record Publishing(
        @NotNull Preset preset,
        @Min(1) @Max(1000) int approvals,
        @Min(1) @Max(3650) int strikeDays,
        @DecimalMin("0") @DecimalMax("1") double sample) {

    /** What versions mean that were stored before there was a choice: the vision model decides within the bands. */
    static final Publishing EARLIER = new Publishing(Preset.VISION, 3, 90, 0.1);

    /** Who may publish without a person. */
    public enum Preset {
        /** Nobody: a person looks at every video. */
        STRICT,
        /** Creators whose videos people have approved before, if hash, text and local vision find nothing. */
        TRUSTED,
        /** Everybody in whose video the vision model and the other stages find nothing. */
        VISION;

        private static final Set<Stage> LOCAL =
                Collections.unmodifiableSet(EnumSet.of(Stage.HASH, Stage.TEXT, Stage.LOCAL_VISION));

        /** The stages without whose answer this rule never publishes a video, whatever else the policy requires. */
        Set<Stage> stages() {
            return this == TRUSTED ? LOCAL : Set.of();
        }
    }

    /** For how long after a rejection a creator is not trusted. */
    public Duration strike() {
        return Duration.ofDays(strikeDays);
    }
}
