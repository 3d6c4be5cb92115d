package dev.kinora.moderation.strike;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From how many points on something happens.
 *
 * @param warning the account is warned
 * @param pause the account can neither upload nor comment for a time
 * @param suspension a person is asked whether to suspend the account
 */
public record StrikeThresholds(
        @Positive @DefaultValue("1") int warning,
        @Positive @DefaultValue("6") int pause,
        @Positive @DefaultValue("12") int suspension) {

    @AssertTrue(message = "warning, pause and suspension must not descend") boolean isOrdered() {
        return warning <= pause && pause <= suspension;
    }
}
