package dev.kinora.moderation.review.routing;

/** Codes of the queues that come with the service. */
public final class Queues {

    public static final String VIDEOS = "VIDEOS";
    public static final String COMMENTS = "COMMENTS";

    /** What people reported. */
    public static final String REPORTS = "REPORTS";

    /** Contested decisions. */
    public static final String APPEALS = "APPEALS";

    /** What somebody has passed on to others. */
    public static final String ESCALATED = "ESCALATED";

    /** What chance asks about. */
    public static final String SAMPLES = "SAMPLES";

    /** What two people decided differently, for those who lead. */
    public static final String DISAGREEMENTS = "DISAGREEMENTS";

    /** What may be about harm to children, whatever the rules say. */
    public static final String CHILD_SAFETY = "CHILD_SAFETY";

    /** The form of a code. */
    public static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private Queues() {}
}
