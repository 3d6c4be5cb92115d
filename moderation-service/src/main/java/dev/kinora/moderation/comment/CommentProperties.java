package dev.kinora.moderation.comment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How comments are moderated.
 *
 * @param modelDir a Hugging Face checkpoint folder to use instead of the built-in model
 * @param cacheDir where the built-in model is unpacked
 * @param batch how many comments are classified together at most
 * @param patience how long comments wait for a model that is still loading before they go to people
 */
@Validated
@ConfigurationProperties("kinora.comments")
record CommentProperties(
        @Nullable Path modelDir,
        @NotNull @DefaultValue(".kinora/models") Path cacheDir,
        @Min(1) @Max(256) @DefaultValue(BATCH) int batch,
        @NotNull @DefaultValue("2m") Duration patience) {

    /** The listener needs it as a constant, too. */
    static final String BATCH = "64";
}
