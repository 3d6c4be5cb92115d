package dev.kinora.moderation.preservation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long evidence about harm to children is kept. Ask a lawyer: what a country demands after a report differs.
 *
 * @param keep how long after the decision, or after a person wanted it kept
 * @param extension by how much a person can prolong that, once
 * @param screening how long the deletion of a video is held back at most while the video is screened: what is found is evidence
 * @param arrival how long the deletion of a video is held back that nobody has asked to screen yet
 * @param records how long the record stays that something was kept, after it has ended
 */
@Validated
@ConfigurationProperties("kinora.preservation")
record PreservationProperties(
        @NotNull @DurationMin(minutes = 1) @DefaultValue("90d")
        Duration keep,

        @NotNull @DurationMin(minutes = 1) @DefaultValue("90d")
        Duration extension,

        @NotNull @DurationMin(minutes = 1) @DefaultValue("24h")
        Duration screening,

        @NotNull @DefaultValue("2m") Duration arrival,
        @NotNull @DefaultValue("370d") Duration records) {}
