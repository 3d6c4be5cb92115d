package dev.kinora.moderation.screening.media;

import dev.kinora.starter.security.ServiceToken;
import java.net.http.HttpClient;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    @Bean
    ScreeningMedia screeningMedia(MediaProperties media, InstantSource clock) {
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
}
