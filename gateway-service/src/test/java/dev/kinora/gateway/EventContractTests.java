package dev.kinora.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.KinoraEvent;
import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.client.ClientNotified;
import dev.kinora.events.client.Recipient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EventContractTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UUID MIRA = UUID.fromString("0192f0c1-7a10-7c3e-8f00-000000000001");
    private static final String BIO = "Mountains and coffee";
    private static final List<String> ROLES = List.of("creator", "viewer");

    static Stream<KinoraEvent> announced() {
        return Stream.of(
                new AccountCreated(MIRA, "mira", "Mira", BIO, ROLES, 0),
                new AccountChanged(MIRA, "mira", "Mira K.", BIO, ROLES, 1),
                new AccountErasureRequested(MIRA, 2));
    }

    @ParameterizedTest
    @MethodSource("announced")
    void writesWhatTheSamplesSay(KinoraEvent event) {
        var sample = EventJson.sample(Topics.of(event.getClass()));
        assertThat(JSON.readTree(EventJson.write(event))).isEqualTo(JSON.readTree(sample));
    }

    @Test
    void readsTheSampleThatBrowsersAreToldAlsoWithAnUnknownField() {
        var sample = new String(EventJson.sample(Topics.CLIENT_NOTIFIED), StandardCharsets.UTF_8);
        String extended = sample.replaceFirst("\\{", "{\"unheardOf\": [1],");
        for (String body : List.of(sample, extended)) {
            var event = EventJson.read(body.getBytes(StandardCharsets.UTF_8), ClientNotified.class);
            assertThat(event.recipient()).isEqualTo(Recipient.account(MIRA));
            assertThat(event.type()).isEqualTo("video.state");
            assertThat(event.payload()).containsAllEntriesOf(Map.of("state", "TRANSCODING", "percent", 40));
        }
    }
}
