package dev.kinora.moderation.text;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A published comment model that is downloaded, for example Vrandan/Comment-Moderation.
 *
 * @param pins JSON file with its name, revision and the SHA-256 of each of its files; absent = no download
 * @param hub Hugging Face, or a mirror with the same paths
 */
@Validated
@ConfigurationProperties("kinora.comments.published")
record PublishedModelProperties(
        @Nullable Path pins,
        @NotNull @DefaultValue("https://huggingface.co") URI hub) {}
