package dev.kinora.moderation.precedent;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of precedents.
 *
 * @param scanned number of the newest decisions of people about the same kind of content that a case is compared with
 * @param shown most neighbors of each kind of likeness
 * @param words lowest cosine similarity of words that are alike, 0 to 1
 * @param least with fewer neighbors nobody is asked why
 * @param share share of the neighbors, 0 to 1, against which a decision needs a note
 * @param kept how long decisions count as precedents
 */
@Validated
@ConfigurationProperties("kinora.precedents")
record PrecedentProperties(
        @Min(10) @Max(20_000) @DefaultValue("2000") int scanned,
        @Min(1) @Max(20) @DefaultValue("5") int shown,

        @DecimalMin("0.5") @DecimalMax("1") @DefaultValue("0.9")
        double words,

        @Min(1) @DefaultValue("5") int least,

        @DecimalMin("0.5") @DecimalMax("1") @DefaultValue("0.8")
        double share,

        @NotNull @DefaultValue("370d") Duration kept) {}
