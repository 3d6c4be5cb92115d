package dev.kinora.moderation.policy;

import dev.kinora.starter.openapi.SchemaExample;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Shows the policy that comes with the service in its API description. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    SchemaExample policyRulesExample(JsonMapper json) {
        return new SchemaExample(PolicyRules.class, Policies.shipped(json));
    }
}
