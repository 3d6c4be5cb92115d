package dev.kinora.moderation.strike;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.decision.ReasonCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What rejections count against an account, and what that leads to.
 *
 * @param points what a rejected video counts, by the code of the reason; a comment counts half, 0 counts nothing. Not
 *     named: CHILD_SAFETY 12, SPAM, MISINFORMATION, SELF_HARM and OTHER 2, all others 4
 * @param expiry how long a strike counts
 * @param pause how long an account can neither upload nor comment
 * @param kept how long a strike is kept after it has expired
 */
@Validated
@ConfigurationProperties("kinora.strikes")
public record StrikeProperties(
        @DefaultValue Map<ReasonCode, @PositiveOrZero Integer> points,

        @NotNull @DurationMin(minutes = 1) @DefaultValue("90d")
        Duration expiry,

        @NotNull @DurationMin(minutes = 1) @DefaultValue("7d")
        Duration pause,

        @NotNull @DefaultValue("370d") Duration kept,
        @Valid @DefaultValue StrikeThresholds thresholds) {

    private static final int LIGHT = 2;
    private static final int GRAVE = 4;
    private static final int GRAVEST = 12;

    public StrikeProperties {
        var all = new EnumMap<ReasonCode, Integer>(ReasonCode.class);
        for (var reason : ReasonCode.values()) {
            all.put(reason, points.getOrDefault(reason, shipped(reason)));
        }
        points = Map.copyOf(all);
    }

    private static int shipped(ReasonCode reason) {
        return switch (reason) {
            case NO_VIOLATION -> 0;
            case SPAM, MISINFORMATION, SELF_HARM, OTHER -> LIGHT;
            case SEXUAL_CONTENT, VIOLENCE, HATE, HARASSMENT, DANGEROUS_ACTS -> GRAVE;
            case CHILD_SAFETY -> GRAVEST;
        };
    }

    /** What a rejection for this reason counts; half of it, rounded up, for a comment. */
    int of(ReasonCode reason, ContentKind kind) {
        int video = points.getOrDefault(reason, 0);
        return switch (kind) {
            case VIDEO -> video;
            case COMMENT -> Math.ceilDiv(video, 2);
        };
    }
}
