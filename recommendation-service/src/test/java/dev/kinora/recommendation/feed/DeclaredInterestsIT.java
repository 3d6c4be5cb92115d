package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.GAMING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.client.ClientNotified;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.engagement.Engagements;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** The first page of new accounts that said what they like. */
@KinoraIT
class DeclaredInterestsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TRAVEL = "Travel & Exploration";
    private static final String SCIENCE = "Science & Nature";
    private static final Set<String> CHOSEN = Set.of(TRAVEL, SCIENCE);
    private static final int PER_CATEGORY = 12;
    private static final int ACCOUNTS = 16;
    private static final int SIZE = 10;

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Engagements engagements;

    @BeforeEach
    void publishVideosOfWhichOthersLikeTheRest() {
        var ids = new ArrayList<UUID>();
        for (var category : List.of(TRAVEL, SCIENCE, GAMING, "Automobiles & Vehicles", "Home & DIY")) {
            for (int number = 0; number < PER_CATEGORY; number++) {
                var id = UUID.randomUUID();
                ids.add(id);
                topics.publish(SampleCatalog.published(id, UUID.randomUUID(), category, category + " " + number));
                if (!CHOSEN.contains(category)) {
                    like(id, number);
                }
            }
        }
        await().atMost(PATIENCE)
                .until(() -> ids.stream().allMatch(id -> catalog.findListed(id).isPresent()));
    }

    @Test
    void getMainlyTheChosenCategoriesAndStillSomethingElse() {
        var declaring = Stream.generate(UUID::randomUUID).limit(ACCOUNTS).toList();
        for (var account : declaring) {
            topics.publish(new PreferenceUpdated(
                    account,
                    List.of(new CategoryWeight(SCIENCE, 0.5), new CategoryWeight(TRAVEL, 0.5)),
                    true,
                    PreferenceSource.DECLARED,
                    1,
                    null));
        }
        for (var account : declaring) {
            var told = topics.await(
                    ClientNotified.class, e -> account.equals(e.recipient().accountId()));
            assertThat(told.type()).isEqualTo("preferences.applied");
            assertThat(told.payload()).containsEntry("version", 1);
        }

        var shares = declaring.stream().map(this::shareOfChosenOnFirstPage).toList();
        var silent = Stream.generate(UUID::randomUUID)
                .limit(ACCOUNTS)
                .map(this::shareOfChosenOnFirstPage)
                .toList();

        assertThat(shares).allSatisfy(share -> assertThat(share).isGreaterThan(0.5));
        assertThat(average(shares)).isBetween(0.6, 0.99);
        assertThat(average(silent)).isLessThan(0.5);
    }

    private void like(UUID video, int times) {
        for (int number = 0; number < times; number++) {
            engagements.apply(new EngagementRecorded(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    EngagementKind.LIKE,
                    new EngagementTarget(video, null, null),
                    0,
                    0,
                    Instant.now()));
        }
    }

    private static double average(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private double shareOfChosenOnFirstPage(UUID account) {
        var answer = http.get()
                .uri("/api/v1/feed?limit=" + SIZE)
                .header("Authorization", "Bearer " + tokens.viewer(account))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        var categories = JSON.readTree(String.valueOf(answer))
                .path("items")
                .valueStream()
                .map(item -> item.at("/video/category").asString())
                .toList();
        assertThat(categories).hasSize(SIZE);
        return (double) categories.stream().filter(CHOSEN::contains).count() / SIZE;
    }
}
