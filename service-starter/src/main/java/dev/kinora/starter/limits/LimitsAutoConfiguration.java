package dev.kinora.starter.limits;

import dev.kinora.starter.problem.ProblemAutoConfiguration;
import dev.kinora.starter.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Bounds what a request can cost before anything of the service sees it. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@EnableConfigurationProperties(BodyProperties.class)
public class LimitsAutoConfiguration {

    /** Just inside the filter that writes problems. */
    private static final int BODY = Ordered.HIGHEST_PRECEDENCE + 3;

    @Bean
    BoundedValues boundedValues() {
        return new BoundedValues();
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(BodyProperties properties, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(properties, problems));
        registration.setOrder(BODY);
        return registration;
    }
}
