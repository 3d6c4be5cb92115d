package dev.kinora.moderation.appeal;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement of reasons for the owner of the content, with what the Digital Services Act (Article 17) asks for. It names
 * no member of the staff and no account that reported the content.
 *
 * @param statement a sentence about the reason
 * @param automated whether a machine decided, without a person
 * @param inForce whether no later decision has replaced it
 * @param restriction what the decision takes away; null if the content was approved
 * @param redress what can be done about it; null if the content was approved or is held back, as a person decides about it anyway
 */
record Statement(
        UUID id,
        ContentRef content,
        Outcome outcome,
        ReasonCode reasonCode,
        String statement,
        boolean automated,
        Instant decidedAt,
        String policyVersion,
        boolean inForce,
        Facts facts,
        Ground ground,
        @Nullable Restriction restriction,
        @Nullable Redress redress) {

    /** Why the platform looked at it. */
    enum Source {
        /** Everything is looked at before others see it. */
        OWN_INITIATIVE,
        /** Somebody reported it. */
        NOTICE,
        /** Somebody contested an earlier decision. */
        APPEAL
    }

    /**
     * The facts that the decision rests on.
     *
     * @param automatedDetection whether a machine found something
     * @param ranges where in a video, the strongest first
     */
    record Facts(Source source, boolean automatedDetection, List<Range> ranges) {}

    /**
     * A passage of a video in which a machine found something.
     *
     * @param category code of a harm
     * @param startMs start in milliseconds
     * @param endMs end in milliseconds
     */
    record Range(String category, long startMs, long endMs) {}

    /** What the decision appeals to. */
    enum GroundKind {
        /** The rules of the platform. */
        TERMS
    }

    /**
     * The rule that was applied, in the words of the policy in force when it was decided.
     *
     * @param name null for reasons that are no category of the policy
     * @param definition null for reasons that are no category of the policy
     */
    record Ground(
            GroundKind kind,
            @Nullable String name,
            @Nullable String definition) {}

    /** What others can still see of the content. */
    enum Visibility {
        /** Nothing. */
        REMOVED,
        /** Nothing, until a person has decided. */
        SUSPENDED,
        /** The content, with the measures. */
        LIMITED
    }

    /** A measure, as the terms of the Digital Services Act name restrictions of visibility. */
    enum Measure {
        REMOVED,
        /** Nobody can see it for now. */
        DISABLED,
        /** Out of feeds, search and trends. */
        DEMOTED,
        /** For people who confirmed that they are adults. */
        AGE_RESTRICTED,
        /** Without comments. */
        INTERACTION_RESTRICTED,
        /** With a label that is shown before it plays. */
        LABELED
    }

    /**
     * What the decision takes away.
     *
     * @param label what viewers read before it plays; null unless it is LABELED
     * @param territory where it applies
     * @param until null for without limit, and for until a person has decided
     */
    record Restriction(
            Visibility visibility,
            List<Measure> measures,
            @Nullable String label,
            Territory territory,
            Instant since,
            @Nullable Instant until) {}

    /** Where a restriction applies. */
    enum Territory {
        EVERYWHERE
    }

    /**
     * What can be done about a decision.
     *
     * @param appealable whether an appeal can be filed now
     * @param appealUntil when the time for an appeal ends
     * @param appeal the appeal that was filed; null without one
     */
    record Redress(
            boolean appealable,
            Instant appealUntil,
            @Nullable AppealView appeal) {}
}
