package dev.kinora.moderation.comment;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often comments are given back.
 *
 * @param perHour to one author; more would be a way to find out by trial what passes
 */
@Validated
@ConfigurationProperties("kinora.comments.rewrite")
record RewriteProperties(@Min(0) @DefaultValue("5") int perHour) {}
