package dev.kinora.recommendation.feed;

/** What keeps a video out of the feed of a viewer. */
enum Bar {
    NOT_LISTED,
    /** It is for adults, and the viewer did not confirm to be one. */
    FOR_ADULTS,
    /** The session has shown it. */
    SHOWN_BEFORE,
    NOT_INTERESTED,
    CREATOR_HIDDEN,
    /** One of viewer and creator blocks the other. */
    BLOCKED,
    OWN,
    /** Another video has its pictures, and the viewer had that one, or may get it because it is the older one. */
    COPY,
    /** Only as long as there is something new; then it may be repeated. */
    WATCHED
}
