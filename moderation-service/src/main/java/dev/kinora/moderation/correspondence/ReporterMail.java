package dev.kinora.moderation.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is due.
 *
 * @param answer null while nobody has answered
 * @param attempts how often it was taken, this time included
 */
record ReporterMail(
        UUID reportId,
        Reported about,
        String email,
        Instant filedAt,
        Step step,
        @Nullable Answer answer,
        int attempts) {

    /**
     * What became of the report.
     *
     * @param automated whether a machine decided; null if nobody did
     */
    record Answer(ReportOutcome outcome, @Nullable Boolean automated, Instant at) {}

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
