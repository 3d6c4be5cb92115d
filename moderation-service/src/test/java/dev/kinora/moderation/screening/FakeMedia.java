package dev.kinora.moderation.screening;

import dev.kinora.moderation.FakeGateway;
import dev.kinora.starter.secret.Secret;
import dev.kinora.starter.security.ServiceToken;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;

/** The media of a fake gateway. */
final class FakeMedia {

    private FakeMedia() {}

    static ScreeningMedia of(FakeGateway gateway, DataSize maxVideo) {
        var http = RestClient.create(gateway.url());
        var token = new ServiceToken(http, "moderation-service", Secret.of(FakeGateway.SECRET), InstantSource.system());
        return new ScreeningMedia(http, token, maxVideo.toBytes());
    }

    /** Settings with which reading words may take so long. */
    static ScreeningProperties reading(Duration patience) {
        var environment = new MockEnvironment().withProperty("kinora.screening.reading", patience.toString());
        return Binder.get(environment).bindOrCreate("kinora.screening", ScreeningProperties.class);
    }
}
