package dev.kinora.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.ModerationFlow;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommentModerationIT extends ModerationFlow {

    private final UUID commentId = UUID.randomUUID();

    private void submit(String text, long revision) {
        topics.publish(new CommentSubmitted(commentId, UUID.randomUUID(), owner, text, revision));
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
    void stopsAHatefulComment() {
        submit("I hate these people, they are vermin and should all be thrown out of the country", 1);

        var seen = awaitCase(commentId);
        assertThat(topics.all(
                        ModerationDecided.class,
                        decided -> decided.content().id().equals(commentId) && decided.outcome() == Outcome.APPROVED))
                .isEmpty();
        assertThat(seen.body().path("signals").size()).isPositive();
        assertThat(seen.body().path("signals").get(0).path("modelVersion").asString())
                .isNotBlank();
    }

    @Test
    void bringsACommentThatTheModelCannotReadToAPerson() {
        submit("Какой красивый закат, спасибо", 1);

        var opened = topics.await(
                ModerationCaseOpened.class, event -> event.content().id().equals(commentId));
        assertThat(opened.queue()).isEqualTo("comments");
        assertThat(awaitCase(commentId).text("openReason")).isIn("UNSUPPORTED_LANGUAGE", "SCORE_HATE");
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
                Map.of("texts", List.of("I love this song", "You are all disgusting vermin")));

        assertThat(scores.status()).isEqualTo(200);
        var items = scores.body().path("items");
        assertThat(items.get(0).path("verdict").asString()).isEqualTo("APPROVE");
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
    void saysWhichModelsAreLiveAndWhy() {
        var models = get("/api/v1/moderation/models", moderator()).body();

        assertThat(models.path("comments").path("reason").asString()).contains("default");
        assertThat(models.path("vision").path("provider").asString()).isEqualTo("local");
    }
}
