package dev.kinora.moderation.legal;

/** How far a report to an authority is. */
enum ReportState {
    DRAFT,

    /** A person has sent it. */
    SENT,

    /** The authority has confirmed that it has it. */
    ACKNOWLEDGED;

    /** Whether an entry with this state can follow. Entries of the same state add a note. */
    boolean canBecome(ReportState next) {
        return next == this || next.ordinal() == ordinal() + 1;
    }
}
