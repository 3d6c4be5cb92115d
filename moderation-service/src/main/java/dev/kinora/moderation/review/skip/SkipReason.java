package dev.kinora.moderation.review.skip;

/** Why somebody leaves a case to others. */
public enum SkipReason {
    /** Somebody who knows the language has to look. */
    LANGUAGE,
    /** It is about something that this person does not know. */
    KNOWLEDGE,
    /** It is hard to look at. */
    DISTRESSING,
    OTHER
}
