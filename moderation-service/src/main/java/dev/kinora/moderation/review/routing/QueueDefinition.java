package dev.kinora.moderation.review.routing;

import dev.kinora.starter.security.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A queue.
 *
 * @param roles who sees it and works on it; for everybody else it does not exist
 * @param targetMinutes within how many minutes after it came into the queue a case is due, 1 to 43,200 (30 days)
 */
public record QueueDefinition(
        @Schema(example = "REPORTS") @NotNull @Pattern(regexp = Queues.CODE) String code,

        @NotEmpty Set<Role> roles,
        @Min(1) @Max(43_200) int targetMinutes) {

    public QueueDefinition {
        Set<Role> ordered = EnumSet.noneOf(Role.class);
        if (roles != null) {
            ordered.addAll(roles);
        }
        roles = Collections.unmodifiableSet(ordered);
    }

    static QueueDefinition of(String code, Duration target, Role... roles) {
        return new QueueDefinition(code, Set.of(roles), (int) target.toMinutes());
    }

    Duration target() {
        return Duration.ofMinutes(targetMinutes);
    }

    @AssertTrue(message = "roles are those of staff who decide: MODERATOR, ADMIN or CHILD_SAFETY") boolean isForStaff() {
        return EnumSet.of(Role.MODERATOR, Role.ADMIN, Role.CHILD_SAFETY).containsAll(roles);
    }
}
