package dev.kinora.moderation.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is due.
 *
 * @param outcome null unless the outcome is due
 * @param automated whether a machine decided; null if nobody did, or without an outcome
 * @param attempts how often it was taken, this time included
 */
record ReporterMail(
        UUID reportId,
        Reported about,
        String email,
        Instant filedAt,
        Step step,
        @Nullable ReportOutcome outcome,
        @Nullable Boolean automated,
        int attempts) {

    /** Where the correspondence is. */
    enum Step {
        /** To ask whether the address is that of the reporter. */
        CONFIRMATION,
        /** Asked; nothing is sent until somebody follows the link. */
        UNCONFIRMED,
        /** To say that the report has arrived. */
        RECEIPT,
        /** Nobody has answered the report yet. */
        WAITING,
        /** To tell what became of the report; then the address goes. */
        OUTCOME
    }

    @Override
    public String toString() {
        return "ReporterMail[" + reportId + ", " + step + "]";
    }
}
