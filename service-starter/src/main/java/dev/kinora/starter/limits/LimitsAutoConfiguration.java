package dev.kinora.starter.limits;

import com.zaxxer.hikari.HikariDataSource;
import dev.kinora.starter.problem.ProblemAutoConfiguration;
import dev.kinora.starter.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Limits the cost of one request and the number of concurrent requests, before any code of the service runs. */
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@EnableConfigurationProperties({BodyProperties.class, ConnectionProperties.class, LoadProperties.class})
public class LimitsAutoConfiguration {

    /** Directly inside the filter that writes problems. */
    private static final int BODY = Ordered.HIGHEST_PRECEDENCE + 3;

    /** Before Spring Security (-100), because looking up a token or a session is work, too. */
    private static final int LOAD = -115;

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

    @Bean
    @ConditionalOnBooleanProperty(name = "kinora.limits.load.enabled", matchIfMissing = true)
    FilterRegistrationBean<LoadSheddingFilter> loadSheddingFilter(
            LoadProperties properties, ProblemWriter problems, ObjectProvider<MeterRegistry> metrics) {
        var filter = new LoadSheddingFilter(properties, problems, metrics.getIfAvailable(SimpleMeterRegistry::new));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(LOAD);
        return registration;
    }

    /** Applies to services with a database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HikariDataSource.class)
    static class Connections {

        @Bean
        @ConditionalOnSingleCandidate(DataSource.class)
        ConnectionWait connectionWait(DataSource database, ConnectionProperties properties) {
            return new ConnectionWait(database, properties.maxWait());
        }
    }
}
