package dev.kinora.moderation.lab;

import dev.kinora.moderation.policy.Policies;
import dev.kinora.starter.openapi.SchemaExample;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Shows a draft in the API description. */
@Configuration(proxyBeanMethods = false)
class LabConfiguration {

    @Bean
    SchemaExample draftContentExample(JsonMapper json) {
        return new SchemaExample(DraftContent.class, new DraftContent(Policies.shipped(json), "Fewer false alarms"));
    }
}
