package dev.kinora.starter.gemini;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Configures the {@link GeminiClient} in services that depend on Google's libraries and name a provider. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(
        name = {
            "com.google.genai.Client",
            "com.google.cloud.vertexai.api.PredictionServiceClient",
            "io.github.resilience4j.circuitbreaker.CircuitBreaker"
        })
@EnableConfigurationProperties(GeminiProperties.class)
public class GeminiAutoConfiguration {

    @Bean
    V0_5__GeminiBudget geminiBudgetTable() {
        return new V0_5__GeminiBudget();
    }

    @Bean
    V0_9__GeminiSpending geminiSpendingColumn() {
        return new V0_9__GeminiSpending();
    }

    @Bean
    @Conditional(ProviderGiven.class)
    GeminiBudget geminiBudget(GeminiProperties properties, JdbcClient jdbc, InstantSource clock) {
        return new GeminiBudget(jdbc, clock, properties.calls());
    }

    @Bean
    @Conditional(ProviderGiven.class)
    GeminiClient geminiClient(GeminiProperties properties, GeminiBudget budget, MeterRegistry metrics) {
        return GeminiClient.create(properties, budget, metrics);
    }

    static class ProviderGiven extends NoneNestedConditions {

        ProviderGiven() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(name = "kinora.gemini.provider", havingValue = "none", matchIfMissing = true)
        static class None {}
    }
}
