package dev.kinora.moderation.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.vision.VideoQuestion.Media;
import dev.kinora.moderation.vision.VideoQuestion.Words;
import dev.kinora.moderation.vision.VisionResult.Answer;
import dev.kinora.moderation.vision.VisionResult.Finding;
import dev.kinora.moderation.vision.VisionResult.NoAnswer;
import dev.kinora.starter.gemini.GeminiClient;
import dev.kinora.starter.gemini.GeminiProperties;
import dev.kinora.starter.gemini.GeminiProperties.Calls;
import dev.kinora.starter.gemini.GeminiProperties.Price;
import dev.kinora.starter.gemini.GeminiProperties.Provider;
import dev.kinora.starter.secret.Secret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Both Gemini clients against an independent fake server; its responses are in aimock/fixtures.json. */
class AimockIT {

    private static @Nullable Aimock aimock;

    /** Fails rather than skips if the program is missing: a test that silently does not run proves nothing. */
    @BeforeAll
    static void start() throws Exception {
        var program = Aimock.installed()
                .orElseThrow(() -> new IllegalStateException(
                        "AimockIT needs the npm package @copilotkit/aimock, which is not installed: run `npm ci` in the"
                                + " repository root, or `./kinora test`, which does so."));
        var config = new ClassPathResource("aimock/config.json").getFile().toPath();
        aimock = Aimock.start(program, config);
    }

    @AfterAll
    static void stop() {
        if (aimock != null) {
            aimock.close();
        }
    }

    private static Aimock aimock() {
        assertThat(aimock).isNotNull();
        return aimock;
    }

    private static VisionResult look(Provider provider, String title) throws Exception {
        var calls = new Calls(Duration.ofSeconds(30), 3, Duration.ofMillis(20), 5, Duration.ofSeconds(30), 100, null);
        var properties = new GeminiProperties(
                provider,
                "gemini-2.5-flash",
                "kinora-test",
                "us-central1",
                new Secret("key-1"),
                aimock().uri(),
                Price.UNKNOWN,
                calls);
        var question = new VideoQuestion(
                UUID.randomUUID(),
                new Words(title, "as seen", List.of("seen"), null, null),
                4000,
                Rules.shipped().categories(),
                List.of(new Media("video/mp4", "not a video".getBytes(StandardCharsets.UTF_8))));
        try (var client = GeminiClient.create(properties, () -> true, new SimpleMeterRegistry())) {
            return new GeminiVideoModerator(client, JsonMapper.shared()).look(question);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void understandsASafeVerdict(Provider provider) throws Exception {
        assertThat(look(provider, "A cat on a sofa")).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.safe()).isTrue();
            assertThat(answer.findings()).isEmpty();
            assertThat(answer.suggestedCategories()).containsExactly("Pets & Animals");
            assertThat(answer.hashtags()).containsExactly("cat");
            assertThat(answer.language()).isEqualTo("en");
            assertThat(answer.source().version()).isEqualTo("gemini-2.5-flash/video-screening-v3");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void understandsWhatAnUnsafeVerdictFound(Provider provider) throws Exception {
        assertThat(look(provider, "A fight behind the school")).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.safe()).isFalse();
            assertThat(answer.reason()).isEqualTo("two boys fight, a third shouts slurs");
            assertThat(answer.findings())
                    .containsExactly(
                            new Finding("VIOLENCE", HarmCategory.VIOLENCE, 0.92, 500L, 2500L, "punches to the head"),
                            new Finding("HATE", HarmCategory.HATE, 0.4, null, null, "a slur is shouted"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "VERTEX,    A talkative model,    INVALID_ANSWER",
        "AI_STUDIO, A talkative model,    INVALID_ANSWER",
        "VERTEX,    A model cut short,    INCOMPLETE_ANSWER",
        "AI_STUDIO, A model cut short,    INCOMPLETE_ANSWER",
        "VERTEX,    A model that refuses, BLOCKED_SAFETY",
        "AI_STUDIO, A model that refuses, BLOCKED_SAFETY",
    })
    void asksAPersonWithoutAVerdict(Provider provider, String title, String code) throws Exception {
        assertThat(look(provider, title))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void leavesABodyThatIsNotJsonToAPerson(Provider provider) throws Exception {
        String title = "A broken proxy " + UUID.randomUUID();

        assertThat(look(provider, title)).isInstanceOf(NoAnswer.class);
        assertThat(aimock().asked(title))
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(
                                asked.path("response").path("chaosAction").asString())
                        .isEqualTo("malformed"));
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void asksAnOverloadedServerAFewTimes(Provider provider) throws Exception {
        String title = "A crowded model " + UUID.randomUUID();

        assertThat(look(provider, title))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.code()).isEqualTo("OVERLOADED"));
        assertThat(aimock().asked(title))
                .hasSize(3)
                .allSatisfy(asked -> assertThat(
                                asked.path("response").path("status").asInt())
                        .isEqualTo(429));
    }

    @ParameterizedTest
    @CsvSource({
        "VERTEX,    /v1/projects/kinora-test/locations/us-central1/publishers/google/models/gemini-2.5-flash",
        "AI_STUDIO, /v1beta/models/gemini-2.5-flash",
    })
    void asksEachProviderAtItsOwnAddress(Provider provider, String path) throws Exception {
        String title = "A cat on a sofa " + UUID.randomUUID();

        look(provider, title);

        assertThat(aimock().asked(title)).singleElement().satisfies(asked -> {
            assertThat(asked.path("path").stringValue()).startsWith(path + ":generateContent");
            assertThat(asked.path("body").path("temperature").asInt(-1)).isZero();
            var messages = asked.path("body").path("messages");
            assertThat(messages.valueStream()
                            .map(message -> message.path("role").stringValue()))
                    .containsExactly("system", "user");
            assertThat(messages.path(0).path("content").stringValue()).doesNotContain(title);
        });
    }
}
