package dev.kinora.video.comment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of posting and editing comments.
 *
 * @param verdictWait how long a request waits for the verdict before it is answered with PENDING
 * @param waiters number of requests that may wait at the same time; others are answered immediately
 * @param editableFor time after posting during which a comment can be edited
 * @param burst number of comments and edits that an account may send in a burst
 * @param interval time after which an account may send one more
 */
@Validated
@ConfigurationProperties("kinora.comments")
record CommentProperties(
        @NotNull @DefaultValue("400ms") Duration verdictWait,
        @Min(0) @DefaultValue("256") int waiters,
        @NotNull @DefaultValue("24h") Duration editableFor,
        @Min(1) @DefaultValue("10") int burst,
        @NotNull @DefaultValue("5s") Duration interval) {}
