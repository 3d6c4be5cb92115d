package dev.kinora.recommender.planted.second;

import dev.kinora.recommender.planted.first.PlantedFirst;
import java.util.List;

/** The other half. */
public record PlantedSecond(List<PlantedFirst> first) {
    PlantedFirst wrapped() {
        return new PlantedFirst(this);
    }
}
