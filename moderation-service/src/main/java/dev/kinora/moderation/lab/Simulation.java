package dev.kinora.moderation.lab;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft that is tried on what was screened before.
 *
 * @param draftVersion version of the draft that is tried
 * @param baseVersion version of the policy that it is compared with
 * @param perKind how many of the newest videos, and how many of the newest comments, are judged again at most
 * @param done how many are judged so far
 * @param result null until it has ended
 */
record Simulation(
        UUID id,
        UUID draftId,
        long draftVersion,
        long baseVersion,
        int perKind,
        SimulationState state,
        int done,
        @Nullable SimulationResult result,
        Instant createdAt,
        @Nullable Instant endedAt) {}
