package dev.kinora.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.id.BinaryIds;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Decisions that are taken back by whoever made them. */
class UndoIT extends ContestFlow {

    private static final String UNDO = "/api/v1/moderation/decisions/";

    @SuppressWarnings("NullAway.Init")
    private Answer rejected;

    private Answer reject() {
        approved();
        report(noor, "VIOLENCE");
        rejected = settle(caseOf("REPORT"), moderator(), "REJECT", "VIOLENCE");
        return rejected;
    }

    private Answer undo(String token) {
        return post(UNDO + rejected.text("id") + "/undo", token, null);
    }

    @Test
    void restoresWhatWasInForceAndTheQuestion() {
        reject();
        assertThat(reportsOf(noor).getFirst().path("answer").asString()).isEqualTo("REMOVED");

        var undone = undo(moderator());

        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.text("state")).isEqualTo("CLAIMED");
        assertThat(undone.body().path("claimedBy").path("id").asString()).isEqualTo(mira.toString());
        var restored = undone.body().path("decisions").path(1);
        assertThat(restored.path("outcome").asString()).isEqualTo("APPROVED");
        assertThat(restored.path("previousDecisionId").asString()).isEqualTo(rejected.text("id"));
        assertThat(undone.body()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .endsWith("DECIDED_REJECT", "DECIDED_APPROVE", "UNDONE");
        topics.await(
                ModerationDecided.class,
                event -> event.content().id().equals(videoId)
                        && event.outcome() == Outcome.APPROVED
                        && event.version() == 3);
        assertThat(reportsOf(noor).getFirst().path("answer").isNull()).isTrue();

        decide(undone, moderator(), "APPROVE", "NO_VIOLATION");
        assertThat(reportsOf(noor).getFirst().path("answer").asString()).isEqualTo("KEPT");
    }

    @Test
    void holdsBackWhatNobodyHadDecidedAboutBefore() {
        screened(1, new Verdict.Review(new Concern.Harm(HarmCategory.VIOLENCE)));
        rejected = settle(caseOf("SCREENING"), moderator(), "APPROVE", "NO_VIOLATION");

        var undone = undo(moderator());

        assertThat(undone.text("state")).isEqualTo("CLAIMED");
        assertThat(undone.body().path("heldAt").isNull()).isFalse();
        topics.await(
                ModerationDecided.class,
                event -> event.content().id().equals(videoId)
                        && event.outcome() == Outcome.REJECTED
                        && Restrictions.HOLD.equals(event.restrictions()));

        var again = decide(undone, moderator(), "REJECT", "VIOLENCE");
        assertThat(again.status()).isEqualTo(201);
        assertThat(caseOf("SCREENING").body().path("heldAt").isNull()).isTrue();
    }

    @Test
    void isForWhoeverDecidedAndForAShortTime() {
        reject();

        assertThat(undo(otherModerator()).text("code")).isEqualTo("DECISION_NOT_YOURS");
        assertThat(post(UNDO + UUID.randomUUID() + "/undo", moderator(), null).text("code"))
                .isEqualTo("DECISION_NOT_YOURS");
        jdbc.sql("update decision set decided_at = decided_at - interval 5 minute where id = :id")
                .param("id", BinaryIds.bytes(UUID.fromString(rejected.text("id"))))
                .update();
        assertThat(undo(moderator()).text("code")).isEqualTo("UNDO_TOO_LATE");
    }

    @Test
    void isRefusedWhenSomethingNewerWasDecided() {
        reject();
        settle(caseOf("REPORT"), tokens.moderator(UUID.randomUUID()), "REJECT", "HATE");

        assertThat(undo(moderator()).text("code")).isEqualTo("UNDO_SUPERSEDED");
    }

    @Test
    void happensOnceHoweverOftenItIsAskedFor() throws Exception {
        reject();
        var start = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 10)
                    .mapToObj(caller -> callers.submit((Callable<Answer>) () -> {
                        start.await();
                        return undo(moderator());
                    }))
                    .toList();
            start.countDown();
            int won = 0;
            for (var answer : answers) {
                assertThat(answer.get().status()).isIn(200, 409);
                won += answer.get().status() == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(caseOf("REPORT").body().path("decisions").size()).isEqualTo(2);
    }
}
