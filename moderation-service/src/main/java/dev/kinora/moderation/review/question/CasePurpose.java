package dev.kinora.moderation.review.question;

/** What a person is asked in a case. */
public enum CasePurpose {
    /** May others see this version of the content? It contests no decision. */
    SCREENING,
    /** People reported content that others can see: does the decision that published it stand? */
    REPORT,
    /** Somebody contests a decision: does it stand? Whoever decided before is excluded. */
    APPEAL
}
