package dev.kinora.moderation.comment;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limit on returning comments to their authors.
 *
 * @param perHour comments per author and hour; more would allow authors to find out by trial what passes
 */
@Validated
@ConfigurationProperties("kinora.comments.rewrite")
record RewriteProperties(@Min(0) @DefaultValue("5") int perHour) {}
