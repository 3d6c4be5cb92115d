package dev.kinora.video.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What moderation decided last.
 *
 * @param outcome APPROVED, REJECTED or RESTRICTED
 * @param statement the statement of reasons that the owner reads
 * @param automated false when a person decided
 */
@Embeddable
public record Decision(
        @Column(name = "decision_outcome") String outcome,
        @Column(name = "decision_reason") String reasonCode,
        @Column(name = "decision_statement") String statement,
        @Column(name = "decision_automated") boolean automated,
        @Column(name = "decision_at") Instant decidedAt) {

    boolean isRejection() {
        return outcome.equals("REJECTED");
    }

    boolean isRestriction() {
        return outcome.equals("RESTRICTED");
    }
}
