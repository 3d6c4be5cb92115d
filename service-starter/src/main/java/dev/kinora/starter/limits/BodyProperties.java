package dev.kinora.starter.limits;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits on the size of request bodies.
 *
 * @param most the largest body of a path that no rule names
 * @param rules exceptions by path; the first match applies
 */
@Validated
@ConfigurationProperties("kinora.limits.body")
record BodyProperties(
        @DefaultValue("256KB") @NotNull DataSize most,
        @DefaultValue List<Rule> rules) {

    BodyProperties {
        rules = List.copyOf(rules);
    }

    /**
     * One exception.
     *
     * @param path pattern of the path, such as {@code /api/v1/uploads/**}
     * @param most the largest body of such a path
     */
    record Rule(@NotBlank String path, @NotNull DataSize most) {}
}
