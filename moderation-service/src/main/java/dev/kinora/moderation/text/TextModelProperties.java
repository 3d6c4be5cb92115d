package dev.kinora.moderation.text;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The text model to load.
 *
 * @param modelDir Hugging Face checkpoint folder that replaces the built-in model
 * @param languages languages that the model was trained on, BCP 47; texts in others are not covered
 * @param cacheDir folder into which models are unpacked or downloaded
 * @param patience how long comments wait for a model that is still loading before they are held for people
 */
@Validated
@ConfigurationProperties("kinora.comments")
record TextModelProperties(
        @Nullable Path modelDir,
        @NotEmpty @DefaultValue("en") List<String> languages,
        @NotNull @DefaultValue(".kinora/models") Path cacheDir,
        @NotNull @DefaultValue("2m") Duration patience) {}
