package dev.kinora.moderation.screening;

import dev.kinora.moderation.FakeGateway;
import dev.kinora.starter.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;

/** The media of a fake gateway. */
final class FakeMedia {

    private FakeMedia() {}

    static ScreeningMedia of(FakeGateway gateway, DataSize maxVideo) {
        var properties = new ScreeningProperties.Media(
                URI.create(gateway.url()),
                "moderation-service",
                Secret.of(FakeGateway.SECRET),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                maxVideo);
        var http = RestClient.create(gateway.url());
        return new ScreeningMedia(http, new ServiceToken(http, properties, InstantSource.system()), maxVideo.toBytes());
    }
}
