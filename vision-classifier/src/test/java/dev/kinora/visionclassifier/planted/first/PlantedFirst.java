package dev.kinora.visionclassifier.planted.first;

import dev.kinora.visionclassifier.planted.second.PlantedSecond;

/** Half of a cycle, for {@code StructureTests}. */
public record PlantedFirst(PlantedSecond second) {}
