package dev.kinora.video.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hashtags as they are kept: without the hash sign, without spaces, each once. */
final class Hashtags {

    private Hashtags() {}

    static List<String> clean(@Nullable List<String> written) {
        return written == null
                ? List.of()
                : written.stream()
                        .map(tag -> tag.strip().replaceFirst("^#+", "").replaceAll("\\s+", ""))
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
    }
}
