package dev.kinora.moderation.vision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class VisionConfiguration {

    @Bean
    VideoModerator videoModerator(VisionProperties properties, DailyBudget budget, JsonMapper json) {
        return switch (properties.provider()) {
            case LOCAL -> new LocalVideoModerator();
            case VERTEX -> {
                require(!properties.project().isBlank(), "kinora.vision.project");
                yield new GeminiVideoModerator(
                        "vertex", new VertexGenerateContent(properties, json), budget, properties);
            }
            case AI_STUDIO -> {
                require(!properties.apiKey().isBlank(), "kinora.vision.api-key");
                yield new GeminiVideoModerator(
                        "ai-studio", new AiStudioGenerateContent(properties, json), budget, properties);
            }
        };
    }

    private static void require(boolean given, String property) {
        if (!given) {
            throw new IllegalStateException("The vision provider needs the property " + property);
        }
    }
}
