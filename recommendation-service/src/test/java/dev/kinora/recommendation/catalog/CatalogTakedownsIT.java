package dev.kinora.recommendation.catalog;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.starter.secret.Secret;
import dev.kinora.starter.security.ServiceToken;
import dev.kinora.starter.takedown.GatewayClient;
import dev.kinora.starter.takedown.TakedownComparison;
import dev.kinora.testsupport.KinoraIT;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

/** Videos whose takedown was lost; the gateway, behind which moderation and videos are, is simulated. */
@KinoraIT
class CatalogTakedownsIT {

    @Autowired
    private CatalogStore store;

    @Autowired
    private Catalog catalog;

    @Autowired
    private JdbcClient jdbc;

    private final RestClient.Builder http = RestClient.builder().baseUrl("http://gateway.test");
    private final MockRestServiceServer gateway =
            MockRestServiceServer.bindTo(http).ignoreExpectOrder(true).build();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void begin() {
        jdbc.sql("update takedown_comparison set position = null, turn_at = '2000-01-01'")
                .update();
        answer("http://gateway.test/api/v1/oauth2/token", "{\"access_token\": \"t\", \"expires_in\": 900}");
    }

    @Test
    void unlistsWhatTheLostEventWasAbout() {
        var lost = published(1);
        var approvedAgain = published(1);
        var untouched = published(1);
        withdrawn(lost, approvedAgain);
        listed(approvedAgain);

        comparison().compareInTurn();

        assertThat(catalog.confirm(List.of(lost, approvedAgain, untouched))).containsOnlyKeys(approvedAgain, untouched);
        catalog.refresh();
        assertThat(catalog.findListed(lost)).isEmpty();
        assertThat(corrected()).isEqualTo(1);
        gateway.verify();
    }

    @Test
    void listsAVideoAgainThatIsPublishedLater() {
        var video = published(1);
        withdrawn(video);
        listed();
        comparison().compareInTurn();

        publish(video, 2);

        assertThat(catalog.confirm(List.of(video))).containsKey(video);
    }

    @Test
    void asksNobodyAboutVideosThatAreNotListed() {
        withdrawn(UUID.randomUUID());

        comparison().compareInTurn();

        assertThat(corrected()).isZero();
        gateway.verify();
    }

    @Test
    void leavesAVideoThatWasPublishedSince() {
        var video = published(1);

        assertThat(store.unlist(video, 0)).isFalse();
        assertThat(catalog.confirm(List.of(video))).containsKey(video);
    }

    @Test
    void comesBackToWhatItCouldNotAskAbout() {
        var video = published(1);
        withdrawn(video);
        gateway.expect(requestTo(Matchers.startsWith("http://gateway.test/api/v1/videos/listed")))
                .andRespond(withServerError());

        comparison().compareInTurn();

        assertThat(catalog.confirm(List.of(video))).containsKey(video);
        assertThat(jdbc.sql("select count(*) from takedown_comparison where position is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(metrics.counter("kinora.takedowns.comparisons.failed", "kind", "VIDEO")
                        .count())
                .isEqualTo(1);
    }

    private UUID published(long version) {
        var id = UUID.randomUUID();
        publish(id, version);
        return id;
    }

    private void publish(UUID id, long version) {
        var sample = SampleCatalog.published(id, UUID.randomUUID(), FOOD, "Bread");
        store.publish(new VideoPublished(
                id, sample.author(), sample.text(), sample.media(), sample.publishedAt(), "PUBLIC", version));
    }

    private void withdrawn(UUID... videos) {
        var items = Stream.of(videos)
                .map(video -> """
                        {"decisionId": "%s", "content": {"id": "%s", "kind": "%s", "version": 1}, "outcome": "REJECTED",
                         "reasonCode": "VIOLENCE", "statement": "It shows violence.", "automated": false,
                         "version": 2, "decidedAt": "%s"}""".formatted(
                                UUID.randomUUID(),
                                video,
                                ContentKind.VIDEO,
                                Instant.now().minusSeconds(30)))
                .collect(Collectors.joining(","));
        answer(
                "http://gateway.test/api/v1/moderation/withdrawals?kind=VIDEO&limit=500",
                "{\"items\": [%s], \"nextCursor\": null, \"resumeCursor\": \"resume\"}".formatted(items));
    }

    private void listed(UUID... videos) {
        var ids = Stream.of(videos).map("\"%s\""::formatted).collect(Collectors.joining(","));
        gateway.expect(requestTo(Matchers.startsWith("http://gateway.test/api/v1/videos/listed?ids=")))
                .andExpect(header("Authorization", "Bearer t"))
                .andRespond(withSuccess("{\"ids\": [%s]}".formatted(ids), MediaType.APPLICATION_JSON));
    }

    private void answer(String url, String json) {
        gateway.expect(requestTo(url)).andRespond(withSuccess(json, MediaType.APPLICATION_JSON));
    }

    private double corrected() {
        return metrics.counter("kinora.takedowns.corrected", "kind", "VIDEO").count();
    }

    private TakedownComparison comparison() {
        var client = http.build();
        var token = new ServiceToken(
                client, "recommendation-service", Secret.of("a secret of this test"), InstantSource.system());
        var asking = new GatewayClient(client, token);
        return new TakedownComparison(
                new CatalogTakedowns(store, asking),
                asking,
                jdbc,
                Duration.ofMinutes(1),
                InstantSource.system(),
                metrics);
    }
}
