package dev.kinora.moderation.legal;

/** What a report to an authority is about. */
enum ReportCategory {
    /** Pictures, videos or texts that show the sexual abuse of a child. */
    ABUSE_MATERIAL,

    /** An adult who approaches a child for sexual purposes. */
    GROOMING,

    /** Somebody who threatens to publish pictures of a child. */
    EXTORTION,

    /** Trade with children, or an offer of one. */
    TRAFFICKING,

    /** A child in danger now. */
    CHILD_AT_RISK,
    OTHER
}
