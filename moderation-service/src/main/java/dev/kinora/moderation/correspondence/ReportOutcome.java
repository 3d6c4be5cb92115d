package dev.kinora.moderation.correspondence;

/** What became of a report, as it is told by mail. */
public enum ReportOutcome {
    REMOVED("It broke our rules, so we removed it."),
    RESTRICTED("It stays, with restrictions."),
    KEPT("It does not break our rules, so it stays."),
    GONE("It was deleted before we decided."),
    ACTED("It broke our rules, and we did something about it."),
    STAYS("It does not break our rules.");

    private final String words;

    ReportOutcome(String words) {
        this.words = words;
    }

    /** Whether it leaves something to ask for, and a decision that can be contested. */
    boolean isContestable() {
        return this == KEPT || this == RESTRICTED;
    }

    String words() {
        return words;
    }
}
