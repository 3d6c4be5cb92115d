package dev.kinora.moderation.review.question;

/** What a person is asked in a case. */
public enum CasePurpose {
    /** May others see this version of the content? It contests no decision. */
    SCREENING,
    /** People reported content that others can see: does the decision that published it stand? */
    REPORT,
    /** Somebody contests a decision: does it stand? Whoever decided before is excluded. */
    APPEAL,
    /** What would a person decide who does not know what a machine decided? Drawn by chance. */
    SAMPLE,
    /** What would another person decide who does not know what the first one decided? Drawn by chance. */
    SECOND_REVIEW;

    /** Whether somebody contests a decision, so that people have to look at the content as it is now. */
    public boolean isContest() {
        return this == REPORT || this == APPEAL;
    }

    /** Whether chance asks, and not somebody. */
    public boolean isByChance() {
        return this == SAMPLE || this == SECOND_REVIEW;
    }
}
