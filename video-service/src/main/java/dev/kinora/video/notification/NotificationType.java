package dev.kinora.video.notification;

/** What somebody is told. */
enum NotificationType {
    /** Others can see the account's video now. */
    VIDEO_PUBLISHED,
    /** The account's video passed screening and stays hidden, as its creator wants it. */
    VIDEO_APPROVED,
    VIDEO_REJECTED,
    VIDEO_TAKEN_DOWN,
    /** The transcoding of the account's video failed. */
    VIDEO_FAILED,
    /** Somebody commented on the account's video. */
    COMMENT_RECEIVED,
    /** Somebody answered the account's comment. */
    REPLY_RECEIVED,
    /** Somebody follows the account. */
    FOLLOWED
}
