package dev.kinora.moderation.strike;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.decision.ReasonCode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StrikePropertiesTests {

    private static StrikeProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("kinora.strikes", StrikeProperties.class);
    }

    @Test
    void hasDefaults() {
        var properties = bound(Map.of());

        assertThat(properties.expiry()).isEqualTo(Duration.ofDays(90));
        assertThat(properties.pause()).isEqualTo(Duration.ofDays(7));
        assertThat(properties.thresholds()).isEqualTo(new StrikeThresholds(1, 6, 12));
        assertThat(properties.of(ReasonCode.SPAM, ContentKind.VIDEO)).isEqualTo(2);
        assertThat(properties.of(ReasonCode.VIOLENCE, ContentKind.VIDEO)).isEqualTo(4);
        assertThat(properties.of(ReasonCode.NO_VIOLATION, ContentKind.VIDEO)).isZero();
    }

    @Test
    void countsACommentHalfButNeverNothing() {
        var properties = bound(Map.of("kinora.strikes.points.spam", "1"));

        assertThat(properties.of(ReasonCode.VIOLENCE, ContentKind.COMMENT)).isEqualTo(2);
        assertThat(properties.of(ReasonCode.SPAM, ContentKind.COMMENT)).isEqualTo(1);
    }

    @Test
    void canLetAReasonCountNothing() {
        var properties = bound(Map.of("kinora.strikes.points.other", "0"));

        assertThat(properties.of(ReasonCode.OTHER, ContentKind.VIDEO)).isZero();
        assertThat(properties.of(ReasonCode.OTHER, ContentKind.COMMENT)).isZero();
        assertThat(properties.of(ReasonCode.SPAM, ContentKind.VIDEO)).isEqualTo(2);
    }
}
