package dev.kinora.events.preservation;

import java.util.List;
import java.util.UUID;

/**
 * Files of a video are locked away as evidence.
 *
 * @param items the files that a report to an authority can name: the source and those for screening
 */
public record VideoPreserved(UUID videoId, List<Item> items) implements PreservationEvent {

    public VideoPreserved {
        items = List.copyOf(items);
    }

    /**
     * A file.
     *
     * @param name what it is, such as {@code source}
     * @param sha256 64 lower-case hexadecimal digits
     */
    public record Item(String name, long size, String sha256) {}

    @Override
    public String key() {
        return videoId.toString();
    }
}
