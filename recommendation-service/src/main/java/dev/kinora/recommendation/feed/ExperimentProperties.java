package dev.kinora.recommendation.feed;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Assignment of viewers to experiment arms.
 *
 * @param salt name of the experiment; another salt assigns the viewers anew
 * @param seedShare share of the viewers in the arm {@code seed}, 0 to 1
 */
@Validated
@ConfigurationProperties("kinora.experiment")
record ExperimentProperties(
        @DefaultValue("seed-against-tfidf-1") @NotBlank String salt,

        @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1") double seedShare) {}
