package dev.kinora.video.comment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How comments are taken.
 *
 * @param verdictWait how long who posts waits for the verdict before the answer is PENDING
 * @param waiters how many wait at the same time; others are answered at once
 * @param editableFor how long after it was posted a comment can be edited
 * @param burst how many comments and edits an account may send at once
 * @param interval after which it may send one more
 */
@Validated
@ConfigurationProperties("kinora.comments")
record CommentProperties(
        @NotNull @DefaultValue("400ms") Duration verdictWait,
        @Min(0) @DefaultValue("256") int waiters,
        @NotNull @DefaultValue("24h") Duration editableFor,
        @Min(1) @DefaultValue("10") int burst,
        @NotNull @DefaultValue("5s") Duration interval) {}
