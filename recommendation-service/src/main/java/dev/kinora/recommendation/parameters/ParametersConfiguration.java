package dev.kinora.recommendation.parameters;

import dev.kinora.starter.openapi.SchemaExample;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows the parameters that a fresh install starts with in the API description. */
@Configuration(proxyBeanMethods = false)
class ParametersConfiguration {

    @Bean
    SchemaExample rankingParametersExample() {
        return new SchemaExample(RankingParameters.class, RankingParameters.DEFAULT);
    }
}
