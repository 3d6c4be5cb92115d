package dev.kinora.moderation.screening;

import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.vision.VideoModerator;
import dev.kinora.starter.security.ServiceToken;
import java.net.http.HttpClient;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {

    @Bean
    ScreeningMedia screeningMedia(ScreeningProperties properties, InstantSource clock) {
        var media = properties.media();
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(media.connectTimeout()).build());
        requests.setReadTimeout(media.readTimeout());
        var http = RestClient.builder()
                .baseUrl(media.gatewayUrl().toString())
                .requestFactory(requests)
                .build();
        return new ScreeningMedia(
                http,
                new ServiceToken(http, media.clientId(), media.clientSecret(), clock),
                media.maxVideo().toBytes());
    }

    @Bean
    @Order(5)
    VisionStage visionStage(
            VideoModerator moderator,
            ScreeningMedia media,
            VisionBudget budget,
            Policies policies,
            ScreeningProperties properties) {
        return new VisionStage(
                moderator,
                media,
                budget::take,
                () -> policies.active().rules().categories(),
                properties.visionWindow());
    }
}
