package dev.kinora.moderation.review;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people work on cases, and how long the records are kept.
 *
 * @param lease how long a claim keeps others away
 * @param skipCoolDown how long a case that somebody skips does not come back to that person
 * @param undoWindow how long somebody can take back a decision of their own
 * @param approvedComments how long the record of a comment is kept that only a machine approved; longer than a comment
 *     can be edited
 * @param holdFor within what time a person should decide about content that is held back; later it counts as late
 */
@Validated
@ConfigurationProperties("kinora.review")
record ReviewProperties(
        @NotNull @DefaultValue("10m") Duration lease,
        @NotNull @DefaultValue("30m") Duration skipCoolDown,
        @NotNull @DefaultValue("60s") Duration undoWindow,
        @NotNull @DefaultValue("180d") Duration approvedComments,
        @NotNull @DefaultValue("24h") Duration holdFor) {}
