package dev.kinora.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationRewriteSuggested;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextReader;
import dev.kinora.starter.id.BinaryIds;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

class CommentModerationIT extends ModerationFlow {

    private static final String HATEFUL =
            "I hate these people, they are vermin and should all be thrown out of the country";

    private final UUID commentId = UUID.randomUUID();

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private TextModel model;

    @Autowired
    private TextReader reader;

    @Autowired
    private CommentAssessor assessor;

    @Autowired
    private JdbcClient jdbc;

    private void submit(String text, long revision) {
        topics.publish(new CommentSubmitted(commentId, UUID.randomUUID(), owner, text, revision, "ada"));
    }

    @Test
    void approvesAHarmlessCommentByItself() {
        submit("What a lovely sunset, thank you for sharing this!", 1);

        var event = topics.await(
                ModerationDecided.class, decided -> decided.content().id().equals(commentId));
        assertThat(event.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(event.actor()).isEqualTo(DecisionActor.AUTOMATED);
        assertThat(event.content().kind()).isEqualTo(ContentKind.COMMENT);
    }

    @Test
    void givesAHatefulCommentBackOnceAndThenStopsIt() {
        submit(HATEFUL, 1);

        var returned = topics.await(
                ModerationRewriteSuggested.class, event -> event.content().id().equals(commentId));
        assertThat(returned.reason().statement()).isNotBlank();
        assertThat(returned.content().version()).isEqualTo(1);
        assertThat(caseIds(commentId)).isEmpty();
        assertThat(jdbc.sql("select verdict from assessment where content_id = :id")
                        .param("id", BinaryIds.bytes(commentId))
                        .query(String.class)
                        .list())
                .hasSize(1);
        submit(HATEFUL, 2);

        var seen = awaitCase(commentId);
        explainsTheScore(seen.text("id"));
        assertThat(seen.body().path("content").path("author").path("handle").asString())
                .isEqualTo("ada");
        assertThat(topics.all(
                        ModerationDecided.class,
                        decided -> decided.content().id().equals(commentId) && decided.outcome() == Outcome.APPROVED))
                .isEmpty();
        assertThat(seen.body().path("signals").size()).isPositive();
        assertThat(seen.body().path("signals").get(0).path("modelVersion").asString())
                .isNotBlank();
    }

    private void explainsTheScore(String caseId) {
        var answer = post(CASES + "/" + caseId + "/explanation?label=H", moderator(), null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("label")).isEqualTo("H");
        assertThat(answer.body().path("labels").size()).isEqualTo(8);
        assertThat(answer.text("modelVersion")).isNotBlank();
        var spans = answer.body().path("spans");
        assertThat(spans.size()).isEqualTo(HATEFUL.split(" ").length);
        var worst = spans.valueStream()
                .max(Comparator.comparingDouble(span -> span.path("weight").asDouble()))
                .orElseThrow();
        assertThat(worst.path("weight").asDouble()).isPositive();
        assertThat(HATEFUL.split(" "))
                .contains(HATEFUL.substring(
                        worst.path("start").asInt(), worst.path("end").asInt()));
        assertThat(post(CASES + "/" + UUID.randomUUID() + "/explanation", moderator(), null)
                        .text("code"))
                .isEqualTo("CASE_NOT_FOUND");
        assertThat(post(CASES + "/" + caseId + "/explanation?label=X", moderator(), null)
                        .status())
                .isEqualTo(400);
        assertThat(post(CASES + "/" + caseId + "/explanation", tokens.viewer(owner), null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void holdsTheSameTextByManyAccounts() {
        var text = "Look at this wonderful garden of ours " + UUID.randomUUID();
        var video = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            topics.publish(new CommentSubmitted(UUID.randomUUID(), video, UUID.randomUUID(), text, 1, null));
        }
        topics.publish(new CommentSubmitted(commentId, video, owner, text.toUpperCase(Locale.ROOT) + " !!", 1, null));

        var seen = awaitCase(commentId);
        assertThat(seen.text("openReason")).isEqualTo("COPIED_TEXT");
        assertThat(seen.body().path("signals").valueStream())
                .anyMatch(signal -> signal.path("category").asString().equals("SPAM"));
    }

    @Test
    void holdsAShortTextThatOneAccountRepeats() {
        var video = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            topics.publish(new CommentSubmitted(UUID.randomUUID(), video, owner, "A nice little garden", 1, null));
        }
        topics.publish(new CommentSubmitted(commentId, video, owner, "a nice little garden!", 1, null));

        assertThat(awaitCase(commentId).text("openReason")).isEqualTo("REPEATED_TEXT");
    }

    @Test
    void leavesAShortTextByManyAccountsAlone() {
        var video = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            topics.publish(new CommentSubmitted(UUID.randomUUID(), video, UUID.randomUUID(), "A lovely lake", 1, null));
        }
        topics.publish(new CommentSubmitted(commentId, video, owner, "A lovely lake", 1, null));

        var event = topics.await(
                ModerationDecided.class, decided -> decided.content().id().equals(commentId));
        assertThat(event.outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void holdsAFloodOfLinks() {
        submit("Nice clip, see https://a.example/1 and https://b.example/2 and www.c.example/3", 1);

        assertThat(awaitCase(commentId).text("openReason")).isEqualTo("LINK_FLOOD");
    }

    @Test
    void bringsACommentThatTheModelCannotReadToAPerson() {
        submit("Какой красивый закат, спасибо", 1);

        var opened = topics.await(
                ModerationCaseOpened.class, event -> event.content().id().equals(commentId));
        assertThat(opened.queue()).isEqualTo("comments");
        assertThat(awaitCase(commentId).text("openReason")).isEqualTo("UNSUPPORTED_LANGUAGE");
    }

    @Test
    void looksAtAnEditedCommentAgain() {
        submit("Great clip, I learned a lot from it today.", 1);
        topics.await(ModerationDecided.class, decided -> decided.content().id().equals(commentId));
        submit("Great clip, I learned so much from it today!", 2);

        var second = topics.await(
                ModerationDecided.class,
                decided -> decided.content().id().equals(commentId)
                        && decided.content().version() == 2);
        assertThat(second.version()).isEqualTo(2);
    }

    @Test
    void doesNotLetARecordThatIsNoEventStopTheOthers() {
        var video = UUID.randomUUID();
        var after = UUID.randomUUID();
        topics.publish(new CommentSubmitted(commentId, video, owner, "A calm and friendly clip, thank you.", 1, null));
        kafka.send(Topics.COMMENT_SUBMITTED, video.toString(), "not an event".getBytes(StandardCharsets.UTF_8))
                .join();
        topics.publish(new CommentSubmitted(after, video, owner, "I like the music in this clip a lot.", 1, null));

        topics.await(ModerationDecided.class, decided -> decided.content().id().equals(commentId));
        topics.await(ModerationDecided.class, decided -> decided.content().id().equals(after));
        assertThat(topics.records(Topics.COMMENT_SUBMITTED + Topics.DEAD_LETTER_SUFFIX))
                .anyMatch(record -> video.toString().equals(record.key()));
    }

    @Test
    void settlesARepeatedEventOnce() {
        var event = UUID.randomUUID();
        var submitted =
                new CommentSubmitted(commentId, UUID.randomUUID(), owner, "What a good day for a swim!", 1, null);
        topics.publish(event, submitted);
        topics.publish(event, submitted);
        var marker = UUID.randomUUID();
        topics.publish(
                new CommentSubmitted(marker, submitted.videoId(), owner, "What a good day for a walk!", 1, null));

        topics.await(ModerationDecided.class, decided -> decided.content().id().equals(marker));
        assertThat(topics.all(
                        ModerationDecided.class,
                        decided -> decided.content().id().equals(commentId)))
                .hasSize(1);
    }

    /** Written as JSON escapes, because some of them are not valid text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \\n\\t ",
                "\\u200b\\u2060\\ufeff",
                "\\u0000\\u0007\\u001b",
                "\\ud83c\\udf51\\ud83d\\udd2b",
                "\\ud800 alone \\udc00",
                "ok \\u043f\\u0440\\u0438\\u0432\\u0435\\u0442 \\u4f60\\u597d",
                "12345 !!! ???"
            })
    void neverApprovesUnreadableTexts(String escaped) {
        publishRaw(escaped);

        assertThat(awaitCase(commentId).text("openReason")).isNotEqualTo("AUTOMATED");
    }

    @Test
    void letsHarmlessEmojiPass() {
        publishRaw("\\ud83d\\udd25\\ud83d\\udd25");

        var decided = topics.await(
                ModerationDecided.class, decision -> decision.content().id().equals(commentId));
        assertThat(decided.outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void bringsATextOfTenThousandCharactersToAPerson() {
        publishRaw("a nice day ".repeat(910));

        assertThat(awaitCase(commentId).text("openReason")).isEqualTo("TEXT_TOO_LONG");
    }

    private void publishRaw(String escaped) {
        var video = UUID.randomUUID().toString();
        var body = "{\"commentId\":\"%s\",\"videoId\":\"%s\",\"authorId\":\"%s\",\"text\":\"%s\",\"revision\":1}"
                .formatted(commentId, video, owner, escaped);
        var record = new ProducerRecord<>(Topics.COMMENT_SUBMITTED, video, body.getBytes(StandardCharsets.UTF_8));
        EventHeaders.addTo(record.headers());
        kafka.send(record).join();
    }

    @Test
    void keepsMarkupAsItIs() {
        submit("<script>alert('x')</script> 👨‍👩‍👧 שלום", 1);

        assertThat(awaitCase(commentId).body().path("content").path("text").asString())
                .isEqualTo("<script>alert('x')</script> 👨‍👩‍👧 שלום");
    }

    @Test
    void scoresTextsOnRequest() {
        var scores = post(
                "/api/v1/moderation/comments/scores",
                moderator(),
                Map.of("texts", List.of("I love this song", "You are all disgusting vermin", "")));

        assertThat(scores.status()).isEqualTo(200);
        var items = scores.body().path("items");
        assertThat(items.get(0).path("verdict").asString()).isEqualTo("APPROVE");
        assertThat(items.get(2).path("verdict").asString()).isEqualTo("REVIEW");
        assertThat(items.get(0).path("labels").size()).isEqualTo(8);
        assertThat(items.get(1).path("anyHarm").asDouble())
                .isGreaterThan(items.get(0).path("anyHarm").asDouble());
        assertThat(post(
                                "/api/v1/moderation/comments/scores",
                                moderator(),
                                Map.of("texts", Collections.nCopies(257, "x")))
                        .text("code"))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(post("/api/v1/moderation/comments/scores", tokens.viewer(owner), Map.of("texts", List.of("x")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void scoresALongTextAsScreeningDoes() {
        model.settled().toCompletableFuture().join();
        var text = "We had a really nice day at the lake with all our friends. ".repeat(40) + HATEFUL;

        var item = post("/api/v1/moderation/comments/scores", moderator(), Map.of("texts", List.of(text)))
                .body()
                .path("items")
                .get(0);

        var assessed =
                assessor.assess(List.of(new CommentSubmitted(commentId, UUID.randomUUID(), owner, text, 1, null)));
        var verdict = assessor.judge(assessed.getFirst(), StageReport.found(Stage.SPAM, List.of(), List.of()))
                .verdict();
        assertThat(item.path("verdict").asString())
                .isEqualTo(verdict.getClass().getSimpleName().toUpperCase(Locale.ROOT));
        var scores =
                Objects.requireNonNull(reader.read(List.of(text)).getFirst().scores());
        assertThat(item.path("anyHarm").asDouble()).isEqualTo(scores.anyHarm());
        assertThat(item.path("labels").path("H").asDouble()).isEqualTo(scores.of(CommentLabel.H));
    }

    @Test
    void saysWhichModelsAreLiveAndWhy() {
        var models = get("/api/v1/moderation/models", moderator()).body();

        assertThat(models.path("comments").path("reason").asString()).contains("default");
        assertThat(models.path("pictures").path("state").asString()).isIn("LOADING", "LIVE");
        assertThat(models.path("words").path("state").asString()).isIn("NOT_LOADED", "LIVE");
        assertThat(models.path("words").path("model").asString()).startsWith("tesseract-");
        assertThat(models.path("words").path("language").asString()).isEqualTo("en");
        assertThat(models.path("vision").path("provider").asString()).isEqualTo("local");
    }
}
