package dev.kinora.localstack.demo;

import java.util.List;

/**
 * A clip of the demo content as {@code demo/clips.json} describes it.
 *
 * @param creator the handle of the demo creator who uploads it
 * @param seconds how long it is
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
