package dev.kinora.moderation.vision;

import dev.kinora.starter.gemini.GeminiClient;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class VisionConfiguration {

    @Bean
    VideoModerator videoModerator(Optional<GeminiClient> gemini, JsonMapper json) {
        return gemini.<VideoModerator>map(client -> new GeminiVideoModerator(client, json))
                .orElseGet(LocalVideoModerator::new);
    }
}
