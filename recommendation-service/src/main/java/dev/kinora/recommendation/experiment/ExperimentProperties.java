package dev.kinora.recommendation.experiment;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Assignment of viewers to arms while no experiment runs.
 *
 * @param salt name of the experiment; another salt assigns the viewers anew
 * @param seedShare share of the viewers in the arm {@code seed}, 0 to 1
 * @param tfidfShare share of the viewers in the arm {@code tfidf}, 0 to 1; the rest is in the arm {@code hybrid}
 */
@Validated
@ConfigurationProperties("kinora.experiment")
record ExperimentProperties(
        @DefaultValue("arms-2") @NotBlank String salt,

        @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1") double seedShare,

        @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1") double tfidfShare) {

    @AssertTrue(message = "kinora.experiment: the shares of the arms must not exceed 1 together") boolean isWithinOne() {
        return seedShare + tfidfShare <= 1;
    }
}
