package dev.kinora.visionclassifier.planted.second;

import dev.kinora.visionclassifier.planted.first.PlantedFirst;
import java.util.List;

/** The other half. */
public record PlantedSecond(List<PlantedFirst> first) {
    PlantedFirst wrapped() {
        return new PlantedFirst(this);
    }
}
