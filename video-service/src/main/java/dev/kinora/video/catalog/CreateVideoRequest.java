package dev.kinora.video.catalog;

import dev.kinora.video.catalog.metadata.Hashtags;
import dev.kinora.video.catalog.metadata.VideoWords;
import dev.kinora.video.catalog.metadata.Visibility;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Request to create a video from a complete upload.
 *
 * @param hashtags with or without the hash sign
 * @param category one of the nineteen; screening suggests one when it is absent
 * @param visibility PUBLIC when absent
 * @param publishAt time at which a SCHEDULED video becomes public, at most a year ahead
 */
@Schema(example = """
            {
              "uploadId": "019c14fc-a400-7000-8000-000000000001",
              "title": "Morning on the lake",
              "description": "Fog and a single boat.",
              "hashtags": [
                "lake",
                "morning"
              ],
              "visibility": "PUBLIC"
            }""")
record CreateVideoRequest(
        @NotNull UUID uploadId,
        @NotBlank @Size(max = 100) String title,
        @Size(max = 2000) @Nullable String description,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 50) String> hashtags,
        @Nullable String category,
        @Nullable Visibility visibility,
        @Nullable Instant publishAt) {

    public VideoWords words() {
        return new VideoWords(title, description == null ? "" : description, Hashtags.clean(hashtags), category);
    }
}
