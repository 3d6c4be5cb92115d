package dev.kinora.video.notification;

/** Types of notifications. */
enum NotificationType {
    /** Others can see the account's video now. */
    VIDEO_PUBLISHED,
    /** The account's video passed screening and stays hidden, as its creator wants it. */
    VIDEO_APPROVED,
    /** Others can see the account's video, and moderation takes something from it. */
    VIDEO_RESTRICTED,
    /** Nobody sees the account's video until a person has decided. */
    VIDEO_HELD,
    VIDEO_REJECTED,
    VIDEO_TAKEN_DOWN,
    /** The transcoding of the account's video failed. */
    VIDEO_FAILED,
    /** A comment on a video of the account. */
    COMMENT_RECEIVED,
    /** A reply to a comment of the account. */
    REPLY_RECEIVED,
    /** A new follower of the account. */
    FOLLOWED,
    /** What became of a report by the account. */
    REPORT_ANSWERED,
    /** What became of an appeal by the account. */
    APPEAL_ANSWERED,

    /** What the account may do after decisions about its content, or again. */
    STANDING_CHANGED,

    /** A person took the words of the account from its profile. */
    PROFILE_RESET
}
