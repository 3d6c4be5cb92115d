package dev.kinora.moderation.policy;

/** What a second opinion of the vision model may do about a video that falls between the bands. */
public enum SecondOpinion {
    /** It is not asked for. */
    OFF,
    /** It is shown to the person who decides. */
    ADVICE,
    /** It decides if it agrees with the first look and is sure; otherwise it is shown to the person who decides. */
    DECIDES
}
