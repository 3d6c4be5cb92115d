package dev.kinora.recommendation.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.moderation.ContentLabel;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.events.video.AgeConfirmationChanged;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Videos for adults in the feeds: served to viewers who confirmed to be adults, and to nobody else. */
@KinoraIT
class AdultsFeedIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_PAGES = 50;

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    private final UUID adult = UUID.randomUUID();
    private final UUID viewer = UUID.randomUUID();
    private final UUID creator = UUID.randomUUID();
    private final UUID plain = UUID.randomUUID();
    private final UUID gated = UUID.randomUUID();

    @BeforeEach
    void publishOneForAllAndOneForAdults() {
        topics.publish(published(plain, 1, null));
        topics.publish(published(gated, 1, Restrictions.of(Restriction.AGE_GATE)));
        confirm(adult, true, 1);
        for (UUID follower : List.of(adult, viewer)) {
            topics.publish(new EngagementRecorded(
                    UUID.randomUUID(),
                    follower,
                    EngagementKind.FOLLOW,
                    new EngagementTarget(null, creator, null),
                    0,
                    0,
                    Instant.now()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOR_YOU", "LATEST", "FOLLOWING"})
    void servesVideosForAdultsToConfirmedAdultsOnly(String mode) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(idsIn(mode, adult)).contains(plain, gated));

        assertThat(idsIn(mode, viewer)).contains(plain).doesNotContain(gated);
        if (!mode.equals("FOLLOWING")) {
            assertThat(idsIn(mode, null)).contains(plain).doesNotContain(gated);
        }
    }

    @Test
    void takesThemFromTheFeedWhenTheConfirmationIsTakenBack() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(idsIn("LATEST", adult)).contains(gated));

        confirm(adult, false, 3);
        confirm(adult, true, 2);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(idsIn("LATEST", adult)).doesNotContain(gated));
        assertThat(idsIn("FOR_YOU", adult)).doesNotContain(gated);
    }

    @Test
    void hidesAPublishedVideoFromOthersOnceItIsForAdults() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(idsIn("FOR_YOU", viewer)).contains(plain));

        topics.publish(published(plain, 2, Restrictions.of(Restriction.AGE_GATE)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(idsIn("LATEST", viewer)).doesNotContain(plain));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(idsIn("FOR_YOU", viewer)).doesNotContain(plain));
    }

    @Test
    void tellsPlayersOfLabelsAndOfCommentsThatAreOff() {
        var label = new ContentLabel("SYNTHETIC", "Made by a machine.");
        topics.publish(
                published(plain, 2, Restrictions.of(List.of(Restriction.LABEL, Restriction.COMMENTS_OFF), label)));

        await().atMost(PATIENCE).untilAsserted(() -> {
            var item = items("LATEST", viewer).stream()
                    .filter(one -> id(one).equals(plain))
                    .findFirst()
                    .orElseThrow();
            assertThat(item.at("/video/restrictions/label/text").asString()).isEqualTo("Made by a machine.");
            assertThat(item.at("/video/restrictions/commentsOff").asBoolean()).isTrue();
        });
    }

    private void confirm(UUID account, boolean confirmed, long version) {
        topics.publish(new AgeConfirmationChanged(account, confirmed, version));
    }

    private VideoPublished published(UUID id, long version, @Nullable Restrictions restrictions) {
        var sample = SampleCatalog.published(id, creator, SampleCatalog.PETS, "Clip");
        return new VideoPublished(
                id,
                sample.author(),
                sample.text(),
                sample.media(),
                Instant.now(),
                sample.visibility(),
                version,
                restrictions);
    }

    private List<UUID> idsIn(String mode, @Nullable UUID account) {
        return items(mode, account).stream().map(AdultsFeedIT::id).toList();
    }

    private List<JsonNode> items(String mode, @Nullable UUID account) {
        var items = new ArrayList<JsonNode>();
        @Nullable String cursor = null;
        int pages = 0;
        do {
            var page = page(mode, account, cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").asString(null);
            pages++;
        } while (cursor != null && pages < MOST_PAGES);
        return items;
    }

    private JsonNode page(String mode, @Nullable UUID account, @Nullable String cursor) {
        var request =
                http.get().uri("/api/v1/feed?mode=" + mode + "&limit=20" + (cursor == null ? "" : "&cursor=" + cursor));
        if (account != null) {
            request.header("Authorization", "Bearer " + tokens.viewer(account));
        }
        return JSON.readTree(String.valueOf(
                request.exchange().expectBody(String.class).returnResult().getResponseBody()));
    }

    private static UUID id(JsonNode item) {
        return UUID.fromString(item.at("/video/id").asString());
    }
}
