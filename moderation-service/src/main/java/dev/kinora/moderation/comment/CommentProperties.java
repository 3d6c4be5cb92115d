package dev.kinora.moderation.comment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of comment screening.
 *
 * @param batch largest number of comments that are classified together
 */
@Validated
@ConfigurationProperties("kinora.comments")
record CommentProperties(
        @Min(1) @Max(256) @DefaultValue(BATCH) int batch) {

    /** The listener needs it as a constant, too. */
    static final String BATCH = "64";
}
