package dev.kinora.video.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.starter.secret.Secret;
import dev.kinora.starter.security.ServiceToken;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.LocalServer;
import dev.kinora.video.Publishing;
import dev.kinora.video.VideoApi;
import dev.kinora.video.catalog.VideoLifecycle;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

@KinoraIT
class TakedownComparisonIT {

    private static final String PATH = "/api/v1/moderation/withdrawals";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private ComparedPosition position;

    @Autowired
    private VideoLifecycle lifecycle;

    @Autowired
    private JdbcClient jdbc;

    private final LocalServer gateway = new LocalServer();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private VideoApi creator;
    private Publishing publishing;

    @BeforeEach
    void begin() {
        creator = new VideoApi(port, tokens.creator(UUID.randomUUID()));
        publishing = new Publishing(creator, topics);
        jdbc.sql("update takedown_position set position = null, turn_at = '2000-01-01'")
                .update();
        gateway.on(
                "/api/v1/oauth2/token",
                exchange -> LocalServer.answer(exchange, 200, "{\"access_token\": \"t\", \"expires_in\": 900}"));
    }

    @AfterEach
    void end() {
        gateway.close();
    }

    @Test
    void withdrawsWhatTheLostEventWasAbout() {
        UUID video = publishing.approved(Map.of());
        UUID other = publishing.approved(Map.of());
        answerWith(page(withdrawal(video, 2, Instant.now().minusSeconds(30)), null));

        comparison().compareInTurn();

        assertThat(creator.state(video)).isEqualTo("TAKEN_DOWN");
        assertThat(creator.asNobody().get("/api/v1/videos/" + video).status()).isEqualTo(404);
        assertThat(creator.state(other)).isEqualTo("PUBLISHED");
        assertThat(topics.await(VideoUnpublished.class, e -> e.videoId().equals(video))
                        .reason())
                .isEqualTo("TAKEN_DOWN");
        assertThat(corrected()).isEqualTo(1);

        comparison().compare();
        assertThat(corrected()).isEqualTo(1);
    }

    @Test
    void leavesWhatALaterDecisionApprovedAndWhatHasJustBeenDecided() {
        UUID approvedAgain = publishing.approved(Map.of());
        UUID young = publishing.approved(Map.of());
        answerWith(page(
                withdrawal(approvedAgain, 1, Instant.now().minusSeconds(30)) + ","
                        + withdrawal(young, 2, Instant.now()),
                null));

        comparison().compareInTurn();

        assertThat(creator.state(approvedAgain)).isEqualTo("PUBLISHED");
        assertThat(creator.state(young)).isEqualTo("PUBLISHED");
        assertThat(corrected()).isZero();
    }

    @Test
    void readsAllPagesAndGoesOnWhereItMayResume() {
        UUID video = publishing.approved(Map.of());
        gateway.on(PATH, exchange -> {
            String query = exchange.getRequestURI().getQuery();
            asked.add(query);
            LocalServer.answer(
                    exchange,
                    200,
                    query.contains("cursor=second")
                            ? page(withdrawal(video, 2, Instant.now().minusSeconds(30)), null)
                            : page("", "second"));
        });

        comparison().compareInTurn();
        comparison().compareInTurn();
        comparison().compare();

        assertThat(creator.state(video)).isEqualTo("TAKEN_DOWN");
        assertThat(asked)
                .extracting(query -> query.replaceAll(".*limit=500", ""))
                .containsExactly("", "&cursor=second", "&cursor=resume", "&cursor=second");
    }

    @Test
    void staysWhereItWasWhileModerationCannotBeAsked() {
        gateway.on(PATH, exchange -> LocalServer.answer(exchange, 503, ""));

        comparison().compareInTurn();

        assertThat(position.read()).isEmpty();
        assertThat(metrics.counter("kinora.takedowns.comparisons.failed").count())
                .isEqualTo(1);
    }

    private void answerWith(String page) {
        gateway.on(PATH, exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer t");
            LocalServer.answer(exchange, 200, page);
        });
    }

    private static String page(String items, @Nullable String next) {
        return "{\"items\": [%s], \"nextCursor\": %s, \"resumeCursor\": \"resume\"}"
                .formatted(items, next == null ? "null" : '"' + next + '"');
    }

    private static String withdrawal(UUID video, long version, Instant at) {
        return """
                {"decisionId": "%s", "content": {"id": "%s", "kind": "VIDEO", "version": 1000},
                 "outcome": "REJECTED", "reasonCode": "VIOLENCE", "statement": "It shows violence.",
                 "automated": false, "version": %d, "decidedAt": "%s"}""".formatted(UUID.randomUUID(), video, version, at);
    }

    private double corrected() {
        return metrics.counter("kinora.takedowns.corrected").count();
    }

    private TakedownComparison comparison() {
        var http = RestClient.create(gateway.url());
        var secret = Secret.of("a secret of this test");
        var properties = new TakedownProperties(
                URI.create(gateway.url()),
                "video-service",
                secret,
                Duration.ofMinutes(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10));
        var withdrawals =
                new Withdrawals(http, new ServiceToken(http, "video-service", secret, InstantSource.system()));
        return new TakedownComparison(withdrawals, position, lifecycle, properties, InstantSource.system(), metrics);
    }
}
