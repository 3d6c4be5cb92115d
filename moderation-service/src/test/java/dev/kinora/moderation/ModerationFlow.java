package dev.kinora.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoMedia;
import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.policy.PolicyOrigin;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.starter.version.ExpectedVersion;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shared steps of flow tests: sends events, calls the API as staff, reads responses as JSON. */
@KinoraIT
public abstract class ModerationFlow {

    public static final String CASES = "/api/v1/moderation/cases";
    protected static final FakeGateway GATEWAY = new FakeGateway();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The first three numbers of the addresses in a network that no other test uses. */
    protected final String network = networkOf(UUID.randomUUID());

    protected final UUID owner = UUID.randomUUID();
    protected final UUID mira = UUID.randomUUID();

    @Autowired
    protected RestTestClient http;

    @Autowired
    protected TestTokens tokens;

    @Autowired
    protected TestTopics topics;

    @Autowired
    private Policies policies;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry registry) {
        registry.add("kinora.screening.media.gateway-url", GATEWAY::url);
        registry.add("kinora.screening.media.client-secret", () -> FakeGateway.SECRET);
        registry.add("kinora.screening.retry-delay", () -> "200ms");
        registry.add("kinora.screening.deferral", () -> "1s");
        registry.add("kinora.screening.poll", () -> "100ms");
        registry.add("kinora.screening.lease", () -> "5s");
        registry.add("kinora.screening.renew", () -> "500ms");
        registry.add("kinora.comments.patience", () -> "5m");
        registry.add("kinora.mail.folder", () -> "target/mails");
        registry.add("kinora.reporter-mail.outcome-after", () -> "0s");
        registry.add("kinora.insights.cached", () -> "0s");
        registry.add("kinora.sampling.enabled", () -> "false");
        registry.add("kinora.sampling.notice", () -> "0s");
    }

    /** The response of an endpoint. */
    public record Answer(
            int status, JsonNode body, @Nullable String etag) {

        public String text(String field) {
            return body.path(field).asString();
        }
    }

    protected VideoTranscoded video(UUID id, String title, String description, long version) {
        return video(id, new VideoText(title, description, List.of("fun"), null), version);
    }

    protected VideoTranscoded video(UUID id, VideoText text, long version) {
        return new VideoTranscoded(
                id,
                new VideoAuthor(owner, "ada", "Ada"),
                text,
                new VideoMedia(UUID.randomUUID(), 8000, 720, 1280, "/media/x/master.m3u8", "/media/x/poster.jpg", null),
                sha256(id),
                version);
    }

    /** The digest of the file of a video: another video, another file. */
    protected static String sha256(UUID videoId) {
        return videoId.toString().replace("-", "").repeat(2);
    }

    /** A moderator who also works on what may be about harm to children. */
    protected String moderator() {
        return tokens.childSafety(mira);
    }

    protected Answer get(String path, String token) {
        return call(HttpMethod.GET, path, token, Map.of(), null);
    }

    protected Answer post(String path, String token, @Nullable Object body) {
        return call(HttpMethod.POST, path, token, Map.of(), body);
    }

    private static String networkOf(UUID chance) {
        int bits = chance.hashCode();
        return (20 + (bits & 0x3f)) + "." + (bits >> 8 & 0xff) + "." + (bits >> 16 & 0xff);
    }

    /** A request by somebody who is not signed in, from the network of this test. */
    protected Answer anonymously(String path, Object body) {
        return anonymously(path, body, network + ".1");
    }

    /** A request by somebody who is not signed in, as the gateway passes it on. */
    protected Answer anonymously(String path, Object body, String address) {
        return call(HttpMethod.POST, path, null, Map.of("X-Forwarded-For", address), body);
    }

    protected Answer call(
            HttpMethod method,
            String path,
            @Nullable String token,
            Map<String, String> headers,
            @Nullable Object body) {
        var request = http.method(method).uri(path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .body(JsonMapper.shared().writeValueAsString(body));
        }
        var result = request.exchange().expectBody(String.class).returnResult();
        String text = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                JsonMapper.shared().readTree(text == null || text.isEmpty() ? "{}" : text),
                result.getResponseHeaders().getETag());
    }

    /** Puts rules in force as the next version, as two people do with a draft; returns the version. */
    protected long putInForce(JsonNode rules, Actor author) {
        var origin = PolicyOrigin.ofDraft(UUID.randomUUID(), author, new Actor(UUID.randomUUID(), "publisher"));
        var read = JsonMapper.shared().treeToValue(rules, PolicyRules.class);
        return policies.publish(Policy.DEFAULT, ExpectedVersion.ofAny(), read, origin)
                .version();
    }

    protected long putInForce(JsonNode rules) {
        return putInForce(rules, new Actor(mira, "mira"));
    }

    /** Waits for the case about this content. */
    protected Answer awaitCase(UUID contentId) {
        var found = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> caseIds(contentId), ids -> !ids.isEmpty());
        assertThat(found).hasSize(1);
        return get(CASES + "/" + found.getFirst(), moderator());
    }

    /** The only case about this content with this purpose. */
    protected Answer caseOf(UUID contentId, String purpose) {
        var ids = caseIds(contentId, "&purpose=" + purpose);
        assertThat(ids).hasSize(1);
        return get(CASES + "/" + ids.getFirst(), moderator());
    }

    protected List<String> caseIds(UUID contentId) {
        return caseIds(contentId, "");
    }

    private List<String> caseIds(UUID contentId, String filter) {
        return get(CASES + "?contentId=" + contentId + filter, moderator())
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    protected Answer decide(Answer seen, String token, String action, String reason) {
        return call(
                HttpMethod.POST,
                CASES + "/" + seen.text("id") + "/decisions",
                token,
                Map.of("If-Match", String.valueOf(seen.etag())),
                Map.of("action", action, "reasonCode", reason, "note", "by a test"));
    }
}
