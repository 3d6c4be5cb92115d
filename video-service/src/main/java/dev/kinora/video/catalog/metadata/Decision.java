package dev.kinora.video.catalog.metadata;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The last decision of moderation.
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

    /**
     * Whether a person refused the video whatever its text. A restriction counts only if the video is published,
     * because it would otherwise make unscreened text visible.
     */
    public boolean refusesAnyWords(VideoState present) {
        return !automated && (rejects() || (restricts() && present == VideoState.PUBLISHED));
    }
}
