package dev.kinora.moderation.comment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Thresholds above which comments are held as floods, counted within the window.
 *
 * @param window how far back copies and links count
 * @param accounts number of accounts that post the same text
 * @param repeats number of times that one account posts the same text
 * @param links number of links in one comment
 * @param linkingComments number of comments with a link by one account
 */
@Validated
@ConfigurationProperties("kinora.comments.spam")
record SpamProperties(
        @NotNull @DefaultValue("1h") Duration window,
        @Min(2) @DefaultValue("4") int accounts,
        @Min(2) @DefaultValue("3") int repeats,
        @Min(1) @DefaultValue("3") int links,
        @Min(1) @DefaultValue("5") int linkingComments) {}
