package dev.kinora.moderation.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Stage;

/** Why a person has to review content. It is stored and shown as its stable {@link #code()}. */
public sealed interface Concern {

    /** Suspected harm to children: reviewed first, and never withdrawn by an author. */
    Concern CHILD_SAFETY = new Harm(HarmCategory.CHILD_SAFETY);

    /** Priority of routine reviews. */
    int ROUTINE = 0;

    /** Priority of reviews that come first. */
    int AT_ONCE = 300;

    @JsonValue
    String code();

    /** Priority of the review: 0 routine, 100 elevated, 200 high, 300 immediate. */
    int priority();

    /** Whether it is a suspicion of harm to children. */
    default boolean isAboutChildren() {
        return false;
    }

    /** A score indicates this kind of harm. */
    record Harm(HarmCategory category) implements Concern {

        @Override
        public String code() {
            return "SCORE_" + category;
        }

        @Override
        public int priority() {
            return 100 * category.severity();
        }

        @Override
        public boolean isAboutChildren() {
            return category == HarmCategory.CHILD_SAFETY;
        }
    }

    /** People reported the content for this reason. */
    record Reported(ReasonCode reason) implements Concern {

        @Override
        public String code() {
            return "REPORTED_" + reason;
        }

        @Override
        public int priority() {
            return HarmCategory.ofCode(reason.name())
                    .map(category -> 100 * category.severity())
                    .orElse(ROUTINE);
        }

        @Override
        public boolean isAboutChildren() {
            return reason == ReasonCode.CHILD_SAFETY;
        }
    }

    /** It is about a decision by people, which machines do not replace. */
    enum Contested implements Concern {
        APPEALED,
        /** Nobody sees the content until a person has decided. */
        HELD,
        /** A person restricted the content before its owner changed it. */
        RESTRICTED_BEFORE,
        /** Drawn by chance from what was decided. It says nothing about the content. */
        BLIND_REVIEW,
        /** Two people decided differently without knowing of each other. */
        DISAGREED,
        /** Something about the same content was, or may be, about harm to children. */
        CHILD_SAFETY_BEFORE;

        @Override
        public String code() {
            return name();
        }

        /** Somebody waits for it, and what was wrong lasts until then. */
        @Override
        public int priority() {
            return switch (this) {
                case APPEALED, DISAGREED -> 100;
                case HELD, RESTRICTED_BEFORE, BLIND_REVIEW -> ROUTINE;
                case CHILD_SAFETY_BEFORE -> 200;
            };
        }

        @Override
        public boolean isAboutChildren() {
            return this == CHILD_SAFETY_BEFORE;
        }
    }

    /** A stage that the policy requires has not run. */
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
     * @param code stable code of the failure, such as TIMEOUT
     * @param urgent whether the failure itself suggests severe content
     */
    record NoAnswer(String code, boolean urgent) implements Concern {

        @Override
        public int priority() {
            return urgent ? AT_ONCE : ROUTINE;
        }
    }

    /** No machine can be relied on for this content. */
    enum Doubt implements Concern {
        UNSUPPORTED_LANGUAGE,
        CAPTIONS_TOO_LONG,
        TEXT_TOO_LONG,
        CLASSIFIER_UNAVAILABLE,
        /** The vision model called the video unsafe, whatever its scores. */
        VISION_UNSAFE,
        /** Words in the video or beside it try to instruct the vision model. */
        INSTRUCTS_MODEL,
        /** The vision model reported findings with unknown codes, or too many findings. */
        UNKNOWN_CODES,
        /** The vision model saw sampled frames instead of the whole video with its sound. */
        STILLS_ONLY,
        /** Screening was started too often without completing. */
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

    /** Nothing was found, but the policy does not let this video be published without a person. */
    enum Publication implements Concern {
        /** The policy wants a person to look at every video. */
        EVERY_VIDEO,
        /** People have not approved enough of the creator's videos yet. */
        CREATOR_NEW,
        /** A video of the creator was rejected lately. */
        CREATOR_STRUCK,
        /** The creator changed or removed a video that waited for a person; a person looks at the next one. */
        TAKEN_BACK,
        /** Nothing is stored about the creator. */
        CREATOR_UNKNOWN,
        /** Drawn at random from the videos that would have been published. It says nothing about the video. */
        SAMPLED;

        @Override
        public String code() {
            return name();
        }

        @Override
        public int priority() {
            return ROUTINE;
        }
    }

    /** The concern with this code; an unknown code is read as the failure of a stage. */
    @JsonCreator
    static Concern ofCode(String code) {
        return ConcernCodes.read(code);
    }
}
