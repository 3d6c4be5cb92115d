package dev.kinora.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.client.ClientNotified;
import dev.kinora.events.client.Recipient;
import dev.kinora.gateway.Visitor;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaAdmin;

@KinoraIT
@Timeout(90)
class LiveIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTopics topics;

    @Autowired
    private KafkaAdmin kafka;

    private Visitor visitor;
    private UUID account;

    @BeforeEach
    void signIn() {
        visitor = new Visitor(port);
        account = UUID.fromString(visitor.openSession(visitor.register(), Visitor.PASSWORD)
                .get("id")
                .asString());
    }

    @Test
    void tellsAnAccountWhatIsForIt() {
        try (var listening = listen()) {
            topics.publish(notified(Recipient.account(UUID.randomUUID()), "for somebody else"));
            topics.publish(notified(Recipient.role("moderator"), "for the staff"));
            UUID id = topics.publish(notified(Recipient.account(account), "published"));
            assertThat(listening.next()).containsExactly("id: " + id, "event: video.state", data("published"));
        }
    }

    @Test
    void tellsARoleWhatIsForIt() {
        try (var listening = listen()) {
            UUID id = topics.publish(notified(Recipient.role("viewer"), "for viewers"));
            assertThat(listening.next()).contains("id: " + id);
        }
    }

    @Test
    void replaysWhatWasMissed() {
        UUID seen = topics.publish(notified(Recipient.account(account), "seen"));
        try (var listening = listen("Last-Event-ID", new UUID(0, 1).toString())) {
            assertThat(listening.next()).startsWith("event: reset");
            topics.publish(notified(Recipient.account(UUID.randomUUID()), "not mine"));
            UUID missed = topics.publish(notified(Recipient.account(account), "missed"));
            while (!listening.next().contains("id: " + missed)) {
                // Only waits until the replica knows it.
            }
            try (var back = listen("Last-Event-ID", seen.toString())) {
                assertThat(back.next()).containsExactly("id: " + missed, "event: video.state", data("missed"));
            }
        }
    }

    @Test
    void worksWithABearerToken() {
        String[] bearer = Visitor.bearer(visitor.tokens(visitor.register(), Visitor.PASSWORD));
        try (var listening = new Listening(new Visitor(port).stream("/api/v1/events", bearer))) {
            UUID id = topics.publish(notified(Recipient.role("creator"), "for creators"));
            assertThat(listening.next()).contains("id: " + id);
        }
    }

    @Test
    void endsWithTheSession() {
        try (var listening = listen()) {
            visitor.send("DELETE", "/api/v1/auth/session", null, visitor.csrf()).expect(204);
            assertThat(listening.endsSoon()).isTrue();
        }
    }

    @Test
    void refusesStrangers() {
        assertThat(new Visitor(port).get("/api/v1/events").expect(401).code()).isEqualTo("UNAUTHENTICATED");
    }

    /** Somebody who reloads a page again and again leaves streams behind that nobody reads. */
    @Test
    void servesEveryOneOfManyPageLoads() {
        for (int i = 0; i < 11; i++) {
            assertThat(visitor.stream("/api/v1/events").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void leavesNoConsumerGroupBehind() throws Exception {
        try (var admin = Admin.create(kafka.getConfigurationProperties())) {
            assertThat(admin.listGroups().all().get())
                    .extracting(GroupListing::groupId)
                    .noneMatch(group -> group.startsWith("gateway-live"));
        }
    }

    private Listening listen(String... headers) {
        return new Listening(visitor.stream("/api/v1/events", headers));
    }

    private static ClientNotified notified(Recipient recipient, String state) {
        return new ClientNotified(recipient, "video.state", Map.of("state", state));
    }

    private static String data(String state) {
        return "data: {\"state\":\"" + state + "\"}";
    }

    /** An open stream. */
    private static final class Listening implements AutoCloseable {

        private final InputStream body;
        private final BufferedReader lines;

        Listening(HttpResponse<InputStream> response) {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            this.body = response.body();
            this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            block();
        }

        /** The lines of the next event. */
        List<String> next() {
            List<String> block = block();
            while (block.stream().allMatch(line -> line.startsWith(":"))) {
                block = block();
            }
            return block;
        }

        boolean endsSoon() {
            try {
                while (lines.readLine() != null) {
                    // Heartbeats until the end.
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> block() {
            List<String> block = new ArrayList<>();
            try {
                for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                    block.add(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return block;
        }

        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
