package dev.kinora.recommendation.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.video.AccountBlockChanged;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Videos in the feeds of accounts that block each other. */
@KinoraIT
class BlocksFeedIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_PAGES = 50;

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    private final UUID viewer = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID creator = UUID.randomUUID();
    private final UUID video = UUID.randomUUID();

    @BeforeEach
    void publishAVideoThatBothFollow() {
        var sample = SampleCatalog.published(video, creator, SampleCatalog.PETS, "Clip");
        topics.publish(new VideoPublished(
                video, sample.author(), sample.text(), sample.media(), Instant.now(), sample.visibility(), 1, null));
        for (UUID follower : List.of(viewer, other)) {
            topics.publish(new EngagementRecorded(
                    UUID.randomUUID(),
                    follower,
                    EngagementKind.FOLLOW,
                    new EngagementTarget(null, creator, null),
                    0,
                    0,
                    Instant.now()));
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (UUID follower : List.of(viewer, other)) {
                assertThat(idsIn("FOLLOWING", follower)).contains(video);
                assertThat(idsIn("FOR_YOU", follower)).contains(video);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"FOR_YOU,true", "LATEST,true", "FOLLOWING,true", "FOR_YOU,false", "LATEST,false", "FOLLOWING,false"})
    void servesNeitherOfTheTwoVideosOfTheOther(String mode, boolean byViewer) {
        block(byViewer ? viewer : creator, byViewer ? creator : viewer, true, 1);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(idsIn(mode, viewer)).doesNotContain(video));
        assertThat(idsIn(mode, other)).contains(video);
        if (!mode.equals("FOLLOWING")) {
            assertThat(idsIn(mode, null)).contains(video);
        }
    }

    @Test
    void leavesTheVideoOutWhenAPageIsRepeated() {
        for (int more = 0; more < 3; more++) {
            topics.publish(SampleCatalog.published(UUID.randomUUID(), UUID.randomUUID(), SampleCatalog.FOOD, "More"));
        }
        var cursors = new ArrayList<String>();
        await().atMost(PATIENCE)
                .until(() -> cursorOfAPageWithTheVideo().map(cursors::add).isPresent());
        assertThat(ids(page("FOR_YOU", viewer, cursors.getFirst(), 2))).contains(video);

        block(creator, viewer, true, 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(idsIn("LATEST", viewer)).doesNotContain(video));

        assertThat(ids(page("FOR_YOU", viewer, cursors.getFirst(), 2))).doesNotContain(video);
        assertThat(ids(page("FOR_YOU", viewer, cursors.getFirst(), 2)))
                .as("the rest of the page")
                .hasSize(1);
    }

    /** Where a page of a new session starts that has the video; empty if that is the first, which has no cursor. */
    private Optional<String> cursorOfAPageWithTheVideo() {
        @Nullable String cursor = page("FOR_YOU", viewer, null, 2).path("nextCursor").asString(null);
        for (int pages = 0; cursor != null && pages < MOST_PAGES; pages++) {
            var page = page("FOR_YOU", viewer, cursor, 2);
            if (ids(page).contains(video) && ids(page).size() == 2) {
                return Optional.of(cursor);
            }
            cursor = page.path("nextCursor").asString(null);
        }
        return Optional.empty();
    }

    @Test
    void showsItAgainWhenTheBlockIsTakenBackAndHeedsNoOlderEvent() {
        block(viewer, creator, true, 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(idsIn("LATEST", viewer)).doesNotContain(video));

        block(viewer, creator, false, 3);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(idsIn("LATEST", viewer)).contains(video));
        block(viewer, creator, true, 2);
        block(viewer, other, true, 4);

        await().atMost(PATIENCE).until(() -> rows(viewer) == 2);
        assertThat(idsIn("LATEST", viewer)).contains(video);
    }

    @Test
    void isErasedWithEitherAccountAndDoesNotComeBack() {
        block(viewer, creator, true, 1);
        block(other, viewer, true, 1);
        await().atMost(PATIENCE).until(() -> rows(viewer) == 2);

        topics.publish(new AccountErasureRequested(viewer, 9));
        topics.await(AccountErasureCompleted.class, e -> e.accountId().equals(viewer));
        assertThat(rows(viewer)).isZero();

        block(other, viewer, true, 2);
        block(other, creator, true, 3);
        await().atMost(PATIENCE).until(() -> rows(other) == 1);
        assertThat(rows(viewer)).isZero();
    }

    private int rows(UUID account) {
        return jdbc.sql("select count(*) from viewer_block where blocker_id = :id or blocked_id = :id")
                .param("id", BinaryIds.bytes(account))
                .query(Integer.class)
                .single();
    }

    private void block(UUID blocker, UUID blocked, boolean on, long version) {
        topics.publish(new AccountBlockChanged(blocker, blocked, on, version));
    }

    private List<UUID> idsIn(String mode, @Nullable UUID account) {
        var found = new ArrayList<UUID>();
        @Nullable String cursor = null;
        int pages = 0;
        do {
            var page = page(mode, account, cursor);
            found.addAll(ids(page));
            cursor = page.path("nextCursor").asString(null);
            pages++;
        } while (cursor != null && pages < MOST_PAGES);
        return found;
    }

    private static List<UUID> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.at("/video/id").asString()))
                .toList();
    }

    private JsonNode page(String mode, @Nullable UUID account, @Nullable String cursor) {
        return page(mode, account, cursor, 20);
    }

    private JsonNode page(String mode, @Nullable UUID account, @Nullable String cursor, int limit) {
        var place = cursor == null ? "" : "&cursor=" + cursor;
        var request = http.get().uri("/api/v1/feed?mode=" + mode + "&limit=" + limit + place);
        if (account != null) {
            request.header("Authorization", "Bearer " + tokens.viewer(account));
        }
        return JSON.readTree(String.valueOf(
                request.exchange().expectBody(String.class).returnResult().getResponseBody()));
    }
}
