package dev.kinora.moderation.profile;

import dev.kinora.moderation.decision.ReasonCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of an account, without who filed it.
 *
 * @param handle of the account now; null if it is not known any more
 * @param answer null while nobody has decided
 */
@Schema(name = "AccountReport")
record AccountReport(
        UUID id,
        UUID accountId,
        @Nullable String handle,
        ReasonCode reason,
        @Nullable String legalGround,
        @Nullable String statement,
        Instant filedAt,
        @Nullable Answer answer,
        @Nullable Instant answeredAt) {

    /** What became of it. */
    @Schema(name = "AccountReportAnswer")
    enum Answer {
        /** Something was done about the account. */
        ACTED,

        /** The account does not break the rules. */
        KEPT
    }
}
