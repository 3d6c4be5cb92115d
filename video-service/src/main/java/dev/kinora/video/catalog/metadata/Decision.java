package dev.kinora.video.catalog.metadata;

import dev.kinora.events.moderation.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * The last decision of moderation.
 *
 * @param reasonCode code of the reason; new codes may be added
 * @param statement the statement of reasons that the owner reads
 * @param automated false when a person decided
 */
@Embeddable
public record Decision(
        @Enumerated(EnumType.STRING) @Column(name = "decision_outcome")
        Outcome outcome,

        @Schema(
                description = "Code of the reason; new codes may be added",
                pattern = "[A-Z][A-Z0-9_]*",
                example = "VIOLENCE")
        @Column(name = "decision_reason")
        String reasonCode,

        @Column(name = "decision_statement") String statement,
        @Column(name = "decision_automated") boolean automated,
        @Column(name = "decision_at") Instant decidedAt) {

    public boolean rejects() {
        return outcome == Outcome.REJECTED;
    }

    public boolean restricts() {
        return outcome == Outcome.RESTRICTED;
    }

    /**
     * Whether a person refused the video whatever its text. A restriction counts only if the video is published,
     * because it would otherwise make unscreened text visible.
     */
    public boolean refusesAnyWords(VideoState present) {
        return !automated && (rejects() || (restricts() && present == VideoState.PUBLISHED));
    }
}
