package dev.kinora.events.recommendation;

import dev.kinora.events.KinoraEvent;

/** Facts about a ranking model. */
public sealed interface RecommendationEvent extends KinoraEvent permits ModelTrained, ModelActivated {}
