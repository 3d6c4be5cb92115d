package dev.kinora.recommendation.index;

import dev.kinora.recommender.arm.ArmModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this replica ranks with.
 *
 * @param modelId version of the trained model; null as long as there is none
 * @param hybrid the arm {@code hybrid} with what it has learned, which is nothing without a model
 */
public record Serving(@Nullable UUID modelId, ArmModel hybrid, VideoIndex videos) {}
