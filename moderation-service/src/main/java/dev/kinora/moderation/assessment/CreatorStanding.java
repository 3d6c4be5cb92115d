package dev.kinora.moderation.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the creator of a video when it is assessed, and a number that was drawn for it.
 *
 * @param approved number of other videos of the creator that a person approved after the last rejection, that are still
 *     approved and were not removed
 * @param struckAt when a video of the creator was rejected last, by a person or a machine, if the rejection still holds
 * @param takenBack whether the creator changed or removed a video that waited for a person, and no person has decided
 *     about a later one yet
 * @param draw uniform number, 0 inclusive to 1 exclusive
 */
public record CreatorStanding(int approved, @Nullable Instant struckAt, boolean takenBack, double draw) {}
