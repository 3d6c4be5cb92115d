package dev.kinora.moderation.appeal;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Appeals.
 *
 * @param window how long after a decision an appeal can be filed; six months are the least that the Digital Services Act
 *     (Article 20) allows
 * @param strangers how long an answered appeal of somebody without an account is kept
 */
@Validated
@ConfigurationProperties("kinora.appeals")
record AppealProperties(
        @NotNull @DefaultValue("184d") Duration window,
        @NotNull @DefaultValue("370d") Duration strangers) {}
