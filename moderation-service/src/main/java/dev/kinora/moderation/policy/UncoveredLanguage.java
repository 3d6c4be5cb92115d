package dev.kinora.moderation.policy;

/** What happens to a text in a language or script that the text model was not trained on. */
public enum UncoveredLanguage {
    /** A person decides, because low scores mean nothing. */
    REVIEW,
    /** The scores count all the same: most harm in such a text is missed. */
    SCORE
}
