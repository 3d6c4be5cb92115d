package dev.kinora.localstack.demo;

import java.util.List;

/**
 * A clip of the demo content, as described in {@code demo/clips.json}.
 *
 * @param creator handle of the demo creator who uploads it
 * @param seconds length in seconds
 */
record Clip(
        String title,
        String description,
        List<String> hashtags,
        String category,
        String creator,
        Scene scene,
        Palette palette,
        int seconds) {

    Clip {
        hashtags = List.copyOf(hashtags);
    }
}
