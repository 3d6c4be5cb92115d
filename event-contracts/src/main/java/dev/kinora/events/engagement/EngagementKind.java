package dev.kinora.events.engagement;

/** What a viewer did. */
public enum EngagementKind {
    IMPRESSION,
    PLAY,
    PROGRESS,
    COMPLETE,
    SKIP,
    SHARE,
    SEARCH,
    LIKE,
    UNLIKE,
    COMMENT,
    FOLLOW,
    UNFOLLOW,
    NOT_INTERESTED,
    HIDE_CREATOR,
    MORE_LIKE_THIS
}
