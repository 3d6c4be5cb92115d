package dev.kinora.starter.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

class LimitPropertiesTests {

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, type);
    }

    @Test
    void boundsBodiesAtAQuarterOfAMegabyte() {
        var body = bind("kinora.limits.body", BodyProperties.class, Map.of());
        assertThat(body.most()).isEqualTo(DataSize.ofKilobytes(256));
        assertThat(body.rules()).isEmpty();
    }

    @Test
    void hasPlacesForEachClass() {
        var load = bind("kinora.limits.load", LoadProperties.class, Map.of());
        assertThat(load.enabled()).isTrue();
        assertThat(load.classes()).containsOnlyKeys("read", "write", "expensive", "upload", "playback");
        assertThat(load.classes().get("read")).isEqualTo(LoadProperties.Limit.fixed(48, Duration.ofMillis(500)));
        assertThat(load.classes().get("playback")).isEqualTo(LoadProperties.Limit.fixed(512, Duration.ofSeconds(1)));
        assertThat(load.routes()).isEmpty();
    }

    @Test
    void waitsTwoSecondsForAConnection() {
        var connection = bind("kinora.limits.connection", ConnectionProperties.class, Map.of());
        assertThat(connection.maxWait()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void changesOneClassAndKeepsTheOthers() {
        var load = bind(
                "kinora.limits.load",
                LoadProperties.class,
                Map.of(
                        "kinora.limits.load.classes.read.concurrent", "7",
                        "kinora.limits.load.classes.read.max-wait", "1s",
                        "kinora.limits.load.routes[0].path", "/search/**",
                        "kinora.limits.load.routes[0].methods", "GET",
                        "kinora.limits.load.routes[0].type", "expensive"));
        assertThat(load.classes().get("read")).isEqualTo(LoadProperties.Limit.fixed(7, Duration.ofSeconds(1)));
        assertThat(load.classes()).containsKey("write");
        assertThat(load.routes().getFirst().covers(HttpMethod.GET)).isTrue();
        assertThat(load.routes().getFirst().covers(HttpMethod.POST)).isFalse();
    }

    @Test
    void refusesARouteOfAnUnknownClass() {
        assertThatThrownBy(() -> bind(
                        "kinora.limits.load",
                        LoadProperties.class,
                        Map.of(
                                "kinora.limits.load.routes[0].path", "/x",
                                "kinora.limits.load.routes[0].type", "cheap")))
                .isInstanceOf(BindException.class)
                .hasRootCauseMessage("kinora.limits.load.routes names the class cheap, which has no limits");
    }
}
