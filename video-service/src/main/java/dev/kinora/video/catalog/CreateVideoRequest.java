package dev.kinora.video.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a video of a complete upload.
 *
 * @param hashtags with or without the hash sign
 * @param category one of the nineteen; screening suggests one when it is absent
 * @param visibility PUBLIC when absent
 */
record CreateVideoRequest(
        @NotNull UUID uploadId,
        @NotBlank @Size(max = 100) String title,
        @Size(max = 2000) @Nullable String description,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 50) String> hashtags,
        @Nullable String category,
        @Nullable Visibility visibility) {

    VideoWords words() {
        return new VideoWords(title, description == null ? "" : description, Hashtags.clean(hashtags), category);
    }
}
