package dev.kinora.recommender.planted.first;

import dev.kinora.recommender.planted.second.PlantedSecond;

/** Half of a cycle, for {@code StructureTests}. */
public record PlantedFirst(PlantedSecond second) {}
