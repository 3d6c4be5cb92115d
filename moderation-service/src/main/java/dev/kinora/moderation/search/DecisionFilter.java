package dev.kinora.moderation.search;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.decision.Signal;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are searched; null does not filter.
 *
 * @param person id of an account, or a handle at the time of the decision
 * @param category of something that stood out when it was decided
 * @param policyVersion as in {@code default/3}
 * @param note words of the note, in any case
 */
record DecisionFilter(
        @Parameter(description = "Id of an account, or a handle at the time of the decision", example = "mira")
        @Size(max = 64) @Nullable String person,

        @Nullable Action action,
        @Nullable ReasonCode reason,

        @Parameter(example = "HATE") @Pattern(regexp = Signal.CODE) @Size(max = 40) @Nullable String category,

        @Nullable ContentKind kind,
        @Nullable Boolean automated,
        @Nullable Instant from,
        @Nullable Instant to,

        @Parameter(example = "default/3") @Size(max = 64) @Nullable String policyVersion,

        @Size(min = 2, max = 100) @Nullable String note) {

    /** What the audit log says about it, which nobody can change: no handle, and no words of a note. */
    String summary() {
        List<String> parts = new ArrayList<>();
        add(parts, "person", accountId().map(UUID::toString).orElse(person == null ? null : "by handle"));
        add(parts, "action", action);
        add(parts, "reason", reason);
        add(parts, "category", category);
        add(parts, "kind", kind);
        add(parts, "automated", automated);
        add(parts, "from", from);
        add(parts, "to", to);
        add(parts, "policy", policyVersion);
        add(parts, "note", note == null ? null : "given");
        return parts.isEmpty() ? "all" : String.join(", ", parts);
    }

    /** The account that is searched for; empty if it is searched for by its handle, or not at all. */
    Optional<UUID> accountId() {
        try {
            return Optional.ofNullable(person).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + " " + value);
        }
    }
}
