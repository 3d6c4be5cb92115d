package dev.kinora.video.catalog;

import dev.kinora.video.catalog.metadata.Hashtags;
import dev.kinora.video.catalog.metadata.VideoWords;
import dev.kinora.video.catalog.metadata.Visibility;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request to change a video; absent fields are kept.
 *
 * @param publishAt time at which a scheduled video becomes public, at most a year ahead; another visibility cancels the
 *     schedule
 */
@Schema(example = """
            {
              "title": "Morning on the lake",
              "visibility": "SCHEDULED",
              "publishAt": "2026-01-31T12:00:00Z"
            }""")
record EditVideoRequest(
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 100) @Nullable String title,

        @Size(max = 2000) @Nullable String description,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 50) String> hashtags,
        @Nullable String category,
        @Nullable Visibility visibility,
        @Nullable Instant publishAt) {

    public VideoWords applyTo(VideoWords words) {
        return new VideoWords(
                title == null ? words.title() : title,
                description == null ? words.description() : description,
                hashtags == null ? words.hashtags() : Hashtags.clean(hashtags),
                category == null ? words.category() : category);
    }
}
