package dev.kinora.moderation.lab;

import dev.kinora.moderation.policy.PolicyRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says.
 *
 * @param rules all rules, also those that stay as they are
 * @param note why, for whoever publishes it
 */
public record DraftContent(
        @NotNull @Valid PolicyRules rules,
        @Nullable @Size(max = 500) String note) {}
