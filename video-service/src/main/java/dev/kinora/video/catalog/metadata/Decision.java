package dev.kinora.video.catalog.metadata;

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

    public boolean rejects() {
        return outcome.equals("REJECTED");
    }

    public boolean restricts() {
        return outcome.equals("RESTRICTED");
    }

    /** A restriction also lets a video be seen, so one about other words must not bring unscreened words out. */
    public boolean refusesAnyWords(VideoState present) {
        return !automated && (rejects() || (restricts() && present == VideoState.PUBLISHED));
    }
}
