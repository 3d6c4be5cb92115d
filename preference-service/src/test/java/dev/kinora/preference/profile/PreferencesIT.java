package dev.kinora.preference.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.preference.Api;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;

@KinoraIT
@Import(Api.class)
class PreferencesIT {

    private static final String PATH = "/api/v1/preferences/me";
    private static final String FOOD = "Food & Cooking";
    private static final String PETS = "Pets & Animals";

    @Autowired
    private Api api;

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestTopics topics;

    private final UUID viewer = UUID.randomUUID();

    @Test
    void showsAnEmptyProfileToANewViewer() {
        api.get(viewer, PATH)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.declared")
                .isEmpty()
                .jsonPath("$.inferred")
                .isEmpty()
                .jsonPath("$.personalizationEnabled")
                .isEqualTo(true);
    }

    @Test
    void keepsAndAnnouncesWhatIsDeclared() {
        api.declareIf(viewer, "\"0\"", PETS, FOOD)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.declared[0]")
                .isEqualTo(PETS);

        var updated =
                topics.await(PreferenceUpdated.class, event -> event.userId().equals(viewer));
        assertThat(updated.source()).isEqualTo(PreferenceSource.DECLARED);
        assertThat(updated.categories()).containsExactly(new CategoryWeight(FOOD, 0.5), new CategoryWeight(PETS, 0.5));
        api.get(viewer, PATH)
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.declared.length()")
                .isEqualTo(2);
    }

    @Test
    void remembersThatAViewerWasAskedAndChoseNothing() {
        api.get(viewer, PATH).expectBody().jsonPath("$.updatedAt").isEmpty();

        api.declare(viewer).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"0\"");

        api.get(viewer, PATH).expectBody().jsonPath("$.updatedAt").isNotEmpty();
        assertThat(topics.all(PreferenceUpdated.class, event -> event.userId().equals(viewer)))
                .isEmpty();
    }

    @Test
    void changesNothingIfTheSameCategoriesAreDeclaredAgain() {
        api.declare(viewer, FOOD).expectStatus().isOk();

        api.declare(viewer, FOOD).expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void refusesAChangeOfAnotherVersion() {
        api.declare(viewer, FOOD).expectStatus().isOk();

        api.declareIf(viewer, "\"0\"", PETS)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PRECONDITION_FAILED");
        api.put(viewer, PATH, Map.of("declared", new String[] {PETS}))
                .expectStatus()
                .isEqualTo(428)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PRECONDITION_REQUIRED");
        api.get(viewer, PATH).expectBody().jsonPath("$.declared[0]").isEqualTo(FOOD);
    }

    @Test
    void refusesUnknownCategories() {
        api.declare(viewer, "Gambling")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("VALIDATION_FAILED");
        api.declare(viewer, "<img src=x onerror=alert(1)>").expectStatus().isBadRequest();
        api.declare(viewer, "x".repeat(10_000)).expectStatus().isBadRequest();
    }

    @Test
    void switchesPersonalizationOffAndOn() {
        api.declare(viewer, FOOD).expectStatus().isOk();

        personalize(false).jsonPath("$.personalizationEnabled").isEqualTo(false);
        var off = topics.await(PreferenceUpdated.class, event -> event.userId().equals(viewer) && event.version() == 2);
        personalize(true).jsonPath("$.personalizationEnabled").isEqualTo(true);
        var on = topics.await(PreferenceUpdated.class, event -> event.userId().equals(viewer) && event.version() == 3);

        assertThat(off.personalizationEnabled()).isFalse();
        assertThat(off.categories()).isEmpty();
        assertThat(on.categories()).containsExactly(new CategoryWeight(FOOD, 1.0));
    }

    @Test
    void asksForAChoice() {
        api.put(viewer, PATH + "/personalization", Map.of())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("enabled");
    }

    @Test
    void forgetsEverythingOnReset() {
        api.declare(viewer, FOOD).expectStatus().isOk();

        api.delete(viewer, PATH).expectStatus().isNoContent();

        api.get(viewer, PATH).expectBody().jsonPath("$.declared").isEmpty();
        var updated =
                topics.await(PreferenceUpdated.class, event -> event.userId().equals(viewer) && event.version() == 2);
        assertThat(updated.categories()).isEmpty();
        assertThat(updated.forgetBefore()).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void keepsViewersApart() {
        api.declare(viewer, FOOD).expectStatus().isOk();

        api.get(UUID.randomUUID(), PATH).expectBody().jsonPath("$.declared").isEmpty();
    }

    @Test
    void needsASignedInCaller() {
        http.get().uri(PATH).exchange().expectStatus().isUnauthorized();
    }

    private RestTestClient.BodyContentSpec personalize(boolean enabled) {
        return api.put(viewer, PATH + "/personalization", Map.of("enabled", enabled))
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
