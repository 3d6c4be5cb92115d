package dev.kinora.moderation.insight;

import dev.kinora.moderation.review.question.CasePurpose;

/** Why a decision does not stand any more. */
enum OverturnGround {
    /** Whoever made it took it back at once. */
    UNDO,
    /** The answer to an appeal. */
    APPEAL,
    /** The answer to reports. */
    REPORT,
    /** Somebody has looked again. */
    REVIEW;

    static OverturnGround of(CasePurpose purpose) {
        return switch (purpose) {
            case APPEAL -> APPEAL;
            case REPORT -> REPORT;
            case SCREENING, SAMPLE, SECOND_REVIEW -> REVIEW;
        };
    }
}
