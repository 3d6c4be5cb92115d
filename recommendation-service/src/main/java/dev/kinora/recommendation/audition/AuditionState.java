package dev.kinora.recommendation.audition;

/** Where a new video is in the search for its audience; each leads to the next ones only. */
enum AuditionState {
    /** As many videos of its creator as may be at a time look for their audience now. */
    WAITING,
    AUDITIONING,
    /** It got its showings, and those who saw it enjoyed it no less than ranked videos are enjoyed on average. */
    GRADUATED,
    /** It was enjoyed less, or a day has passed. */
    ENDED
}
