package dev.kinora.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.starter.secret.Secret;
import dev.kinora.starter.security.Role;
import dev.kinora.starter.security.ServiceToken;
import dev.kinora.starter.takedown.GatewayClient;
import dev.kinora.starter.takedown.TakedownComparison;
import dev.kinora.starter.takedown.Takedowns;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
    private List<Takedowns> takedowns;

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
        jdbc.sql("update takedown_comparison set position = null, turn_at = '2000-01-01'")
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
    void rejectsTheCommentThatTheLostEventWasAbout() {
        UUID video = publishing.approved(Map.of());
        UUID rejected = comment(video, "Seen by everybody");
        UUID other = comment(video, "Seen by everybody, too");
        answerWith(page(
                withdrawal(
                        new ContentRef(rejected, ContentKind.COMMENT, 1),
                        2,
                        Instant.now().minusSeconds(30)),
                null));

        comparison(ContentKind.COMMENT).compareInTurn();

        assertThat(comments(video)).containsExactly(other.toString());
        assertThat(creator.get("/api/v1/videos/" + video)
                        .json()
                        .path("counts")
                        .path("comments")
                        .asInt())
                .isOne();
        assertThat(corrected(ContentKind.COMMENT)).isEqualTo(1);
        assertThat(asked).allMatch(query -> query.contains("kind=COMMENT"));

        comparison(ContentKind.COMMENT).compare();
        assertThat(corrected(ContentKind.COMMENT)).isEqualTo(1);
    }

    @Test
    void leavesACommentWhoseLaterDecisionOrRevisionIsKnown() {
        UUID video = publishing.approved(Map.of());
        UUID approvedAgain = comment(video, "Rejected once, approved again");
        UUID edited = comment(video, "Another revision was judged");
        var past = Instant.now().minusSeconds(30);
        answerWith(page(
                withdrawal(new ContentRef(approvedAgain, ContentKind.COMMENT, 1), 1, past) + ","
                        + withdrawal(new ContentRef(edited, ContentKind.COMMENT, 7), 2, past)
                                .replace("\"automated\": false", "\"automated\": true"),
                null));

        comparison(ContentKind.COMMENT).compareInTurn();

        assertThat(comments(video)).contains(approvedAgain.toString(), edited.toString());
        assertThat(corrected(ContentKind.COMMENT)).isZero();
    }

    private UUID comment(UUID video, String text) {
        var posted = creator.post("/api/v1/videos/" + video + "/comments", Map.of("text", text));
        UUID id = UUID.fromString(posted.json().path("id").asString());
        topics.publish(VideoApi.decision(id, ContentKind.COMMENT, 1, Outcome.APPROVED, 1));
        await().until(() -> comments(video).contains(id.toString()));
        return id;
    }

    private List<String> comments(UUID video) {
        var page = creator.asNobody().get("/api/v1/videos/" + video + "/comments");
        return page.json()
                .path("items")
                .valueStream()
                .map(comment -> comment.path("id").asString())
                .toList();
    }

    @Test
    void tellsServicesWhichVideosAreListed() {
        UUID listed = publishing.approved(Map.of());
        UUID restricted = publishing.approved(Map.of());
        publishing.decide(restricted, Outcome.RESTRICTED, 2);
        UUID linked = publishing.approved(Map.of("visibility", "UNLISTED"));
        String path = "/api/v1/videos/listed?ids=%s,%s,%s,%s".formatted(restricted, listed, linked, UUID.randomUUID());
        var service = creator.as(tokens.of(UUID.randomUUID(), "recommendation-service", Role.SERVICE));

        await().until(() -> service.get(path).json().path("ids").size() == 1);

        assertThat(service.get(path).json().path("ids").path(0).asString()).isEqualTo(listed.toString());
        assertThat(creator.get(path).status()).isEqualTo(403);
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

        assertThat(jdbc.sql("select count(*) from takedown_comparison where position is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(metrics.counter("kinora.takedowns.comparisons.failed", "kind", "VIDEO")
                        .count())
                .isEqualTo(1);
    }

    private void answerWith(String page) {
        gateway.on(PATH, exchange -> {
            asked.add(exchange.getRequestURI().getQuery());
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer t");
            LocalServer.answer(exchange, 200, page);
        });
    }

    private static String page(String items, @Nullable String next) {
        return "{\"items\": [%s], \"nextCursor\": %s, \"resumeCursor\": \"resume\"}"
                .formatted(items, next == null ? "null" : '"' + next + '"');
    }

    private static String withdrawal(UUID video, long version, Instant at) {
        return withdrawal(new ContentRef(video, ContentKind.VIDEO, 1000), version, at);
    }

    private static String withdrawal(ContentRef content, long version, Instant at) {
        return """
                {"decisionId": "%s", "content": {"id": "%s", "kind": "%s", "version": %d},
                 "outcome": "REJECTED", "reasonCode": "VIOLENCE", "statement": "It shows violence.",
                 "automated": false, "version": %d, "decidedAt": "%s"}""".formatted(UUID.randomUUID(), content.id(), content.kind(), content.version(), version, at);
    }

    private double corrected() {
        return corrected(ContentKind.VIDEO);
    }

    private double corrected(ContentKind kind) {
        return metrics.counter("kinora.takedowns.corrected", "kind", kind.name())
                .count();
    }

    private TakedownComparison comparison() {
        return comparison(ContentKind.VIDEO);
    }

    private TakedownComparison comparison(ContentKind kind) {
        var http = RestClient.create(gateway.url());
        var token = new ServiceToken(http, "video-service", Secret.of("a secret of this test"), InstantSource.system());
        var own =
                takedowns.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
        return new TakedownComparison(
                own, new GatewayClient(http, token), jdbc, Duration.ofMinutes(1), InstantSource.system(), metrics);
    }
}
