package dev.kinora.moderation.text;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which text model is loaded.
 *
 * @param modelDir a Hugging Face checkpoint folder to use instead of the built-in model
 * @param cacheDir where the built-in model is unpacked
 * @param patience how long comments wait for a model that is still loading before they go to people
 */
@Validated
@ConfigurationProperties("kinora.comments")
record TextModelProperties(
        @Nullable Path modelDir,
        @NotNull @DefaultValue(".kinora/models") Path cacheDir,
        @NotNull @DefaultValue("2m") Duration patience) {}
