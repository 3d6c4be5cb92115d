package dev.kinora.moderation.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Stage;

/** Why a person has to look at content. It is stored and shown as its stable {@link #code()}. */
public sealed interface Concern {

    /** A suspicion of harm to children, which a person must see first, and which no author can make go away. */
    Concern CHILD_SAFETY = new Harm(HarmCategory.CHILD_SAFETY);

    /** The priority of what can wait for its turn. */
    int ROUTINE = 0;

    /** The priority of what a person must see first. */
    int AT_ONCE = 300;

    @JsonValue
    String code();

    /** How soon a person must look: 0 routine, 100 elevated, 200 high, 300 at once. */
    int priority();

    /** A score says that the content may do this harm. */
    record Harm(HarmCategory category) implements Concern {

        @Override
        public String code() {
            return "SCORE_" + category;
        }

        @Override
        public int priority() {
            return 100 * category.severity();
        }
    }

    /** A stage that the policy needs has not run. */
    record MissingStage(Stage stage) implements Concern {

        @Override
        public String code() {
            return "MISSING_" + stage;
        }

        @Override
        public int priority() {
            return ROUTINE;
        }
    }

    /**
     * A stage ran and gave no answer.
     *
     * @param code of the failure, such as TIMEOUT
     * @param urgent whether the failure itself hints at severe content
     */
    record NoAnswer(String code, boolean urgent) implements Concern {

        @Override
        public int priority() {
            return urgent ? AT_ONCE : ROUTINE;
        }
    }

    /** A machine cannot be relied on for this content. */
    enum Doubt implements Concern {
        UNSUPPORTED_LANGUAGE,
        CAPTIONS_TOO_LONG,
        TEXT_TOO_LONG,
        CLASSIFIER_UNAVAILABLE,
        /** The vision model calls the video unsafe, whatever its scores. */
        VISION_UNSAFE,
        /** The vision model reported findings with codes that do not exist. */
        UNKNOWN_CODES,
        /** The vision model saw sampled frames instead of the whole video with its sound. */
        STILLS_ONLY,
        /** Screening was begun too often without an end. */
        SCREENING_BROKE,
        /** The stored job cannot be read. */
        JOB_UNREADABLE;

        @Override
        public String code() {
            return name();
        }

        @Override
        public int priority() {
            return ROUTINE;
        }
    }

    /** The comment is part of a flood. */
    enum Flood implements Concern {
        COPIED_TEXT,
        REPEATED_TEXT,
        LINK_FLOOD;

        @Override
        public String code() {
            return name();
        }

        @Override
        public int priority() {
            return ROUTINE;
        }
    }

    /** The concern that has this code; a code that is not known is a failure of a stage. */
    @JsonCreator
    static Concern ofCode(String code) {
        return ConcernCodes.read(code);
    }
}
