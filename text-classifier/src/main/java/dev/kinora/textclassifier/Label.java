package dev.kinora.textclassifier;

/** The outputs of a comment model: eight kinds of harm (Markov et al. 2022, arXiv 2208.03274) and none of them. */
public enum Label {
    /** Sexual content. */
    S,
    /** Hate. */
    H,
    /** Violence. */
    V,
    /** Harassment. */
    HR,
    /** Self-harm. */
    SH,
    /** Sexual content with minors. */
    S3,
    /** Hate with a threat of violence. */
    H2,
    /** Graphic violence. */
    V2,
    /** No harm. */
    OK;

    /** Whether the label names a kind of harm. */
    public boolean isHarm() {
        return this != OK;
    }
}
