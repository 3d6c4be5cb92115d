package dev.kinora.textclassifier.planted.first;

import dev.kinora.textclassifier.planted.second.PlantedSecond;

/** Half of a cycle, for {@code StructureTests}. */
public record PlantedFirst(PlantedSecond second) {}
