package dev.kinora.recommendation.experiment;

import java.util.UUID;

/** The variant of the running experiment that a viewer is in. */
public record Trial(UUID experimentId, String variant) {}
