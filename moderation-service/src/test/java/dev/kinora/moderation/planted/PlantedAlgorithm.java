package dev.kinora.moderation.planted;

import org.springframework.util.StringUtils;

/** An algorithm that needs Spring. */
public final class PlantedAlgorithm {

    private PlantedAlgorithm() {}

    /** Answers something. */
    public static boolean answer(String text) {
        return StringUtils.hasText(text);
    }
}
