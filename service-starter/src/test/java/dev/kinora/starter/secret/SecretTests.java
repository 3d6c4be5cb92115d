package dev.kinora.starter.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

class SecretTests {

    record Access(String user, @DefaultValue("") Secret password) {}

    @Test
    void bindsFromConfiguration() {
        var source = new MapConfigurationPropertySource(Map.of("door.user", "anna", "door.password", "open sesame"));

        var access = new Binder(source).bind("door", Access.class).get();

        assertThat(access.password().value()).isEqualTo("open sesame");
        assertThat(access.password().present()).isTrue();
    }

    @Test
    void isAbsentByDefault() {
        var source = new MapConfigurationPropertySource(Map.of("door.user", "anna"));

        assertThat(new Binder(source)
                        .bind("door", Access.class)
                        .get()
                        .password()
                        .present())
                .isFalse();
    }

    @Test
    void isNeverPrinted() {
        var access = new Access("anna", Secret.of("open sesame"));

        assertThat(access).asString().doesNotContain("sesame");
        assertThat(new JsonMapper().writeValueAsString(access)).doesNotContain("sesame");
    }
}
