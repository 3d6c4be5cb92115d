package dev.kinora.moderation.hash.entry;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.policy.HarmCategory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something is listed.
 *
 * @param policyVersion the policy that it was rejected under; null unless it was
 * @param contentId the video that its hashes are of; null if that is not known
 * @param by the person behind it; null for a machine
 */
public record EntryOrigin(
        EntrySource source,
        HarmCategory category,
        @Nullable String policyVersion,
        @Nullable UUID decisionId,
        @Nullable UUID contentId,
        @Nullable String note,
        @Nullable Actor by) {}
