package dev.kinora.textclassifier.planted.second;

import dev.kinora.textclassifier.planted.first.PlantedFirst;
import java.util.List;

/** The other half. */
public record PlantedSecond(List<PlantedFirst> first) {
    PlantedFirst wrapped() {
        return new PlantedFirst(this);
    }
}
