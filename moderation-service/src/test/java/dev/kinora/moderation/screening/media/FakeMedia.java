package dev.kinora.moderation.screening.media;

import dev.kinora.moderation.FakeGateway;
import dev.kinora.starter.secret.Secret;
import dev.kinora.starter.security.ServiceToken;
import java.time.InstantSource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;

/** The media of a fake gateway. */
public final class FakeMedia {

    private FakeMedia() {}

    public static ScreeningMedia of(FakeGateway gateway, DataSize maxVideo) {
        var http = RestClient.create(gateway.url());
        var token = new ServiceToken(http, "moderation-service", Secret.of(FakeGateway.SECRET), InstantSource.system());
        return new ScreeningMedia(http, token, maxVideo.toBytes());
    }
}
