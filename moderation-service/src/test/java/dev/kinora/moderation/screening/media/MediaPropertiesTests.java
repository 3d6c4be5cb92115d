package dev.kinora.moderation.screening.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class MediaPropertiesTests {

    private static MediaProperties bind(MockEnvironment environment) {
        return Binder.get(environment).bindOrCreate("kinora.screening.media", MediaProperties.class);
    }

    @Test
    void hasDefaults() {
        var media = bind(new MockEnvironment());

        assertThat(media.clientId()).isEqualTo("moderation-service");
        assertThat(media.maxVideo().toMegabytes()).isEqualTo(14);
    }

    @Test
    void neverShowsTheSecret() {
        var media = bind(new MockEnvironment().withProperty("kinora.screening.media.client-secret", "swordfish"));

        assertThat(media.clientSecret().value()).isEqualTo("swordfish");
        assertThat(media.toString()).doesNotContain("swordfish");
    }
}
