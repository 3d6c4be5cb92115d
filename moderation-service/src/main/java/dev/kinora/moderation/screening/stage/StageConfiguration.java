package dev.kinora.moderation.screening.stage;

import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.screening.media.ScreeningMedia;
import dev.kinora.moderation.vision.VideoModerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class StageConfiguration {

    @Bean
    @Order(5)
    VisionStage visionStage(
            VideoModerator moderator,
            ScreeningMedia media,
            VisionBudget budget,
            Policies policies,
            StageProperties properties) {
        return new VisionStage(
                moderator,
                media,
                budget::take,
                () -> policies.active().rules().categories(),
                properties.visionWindow());
    }
}
