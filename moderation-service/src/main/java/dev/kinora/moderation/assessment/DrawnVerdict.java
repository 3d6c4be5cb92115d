package dev.kinora.moderation.assessment;

import dev.kinora.moderation.decision.ReasonCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it is stored and compared.
 *
 * @param verdict APPROVE, REJECT or REVIEW
 * @param reason of a rejection; null otherwise
 * @param concerns of a review, the worst first; empty otherwise
 */
public record DrawnVerdict(String verdict, @Nullable ReasonCode reason, List<Concern> concerns) {

    /** The stored form of a verdict. */
    public static DrawnVerdict of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Approve() -> new DrawnVerdict("APPROVE", null, List.of());
            case Verdict.Reject(ReasonCode reason) -> new DrawnVerdict("REJECT", reason, List.of());
            case Verdict.Review(List<Concern> concerns) -> new DrawnVerdict("REVIEW", null, concerns);
        };
    }

    /** Whether both say the same: verdict, reason, and the codes of the concerns in their order. */
    public boolean sameAs(DrawnVerdict other) {
        return verdict.equals(other.verdict) && reason == other.reason && codes().equals(other.codes());
    }

    /** In a line, such as {@code REVIEW[SCORE_HATE, VISION_UNSAFE]}. */
    public String words() {
        return switch (verdict) {
            case "REJECT" -> verdict + "[" + reason + "]";
            case "REVIEW" -> verdict + codes();
            default -> verdict;
        };
    }

    private List<String> codes() {
        return concerns.stream().map(Concern::code).toList();
    }
}
