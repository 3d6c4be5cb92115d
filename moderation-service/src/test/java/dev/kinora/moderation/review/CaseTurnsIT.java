package dev.kinora.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.client.ClientNotified;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.screening.ReadingTextModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whose turn it is: the next case, cases that are skipped, cases that are taken over. */
@Import(ReadingTextModel.class)
class CaseTurnsIT extends ModerationFlow {

    private static final int CALLERS = 20;

    private final UUID author = UUID.randomUUID();
    private final UUID noor = UUID.randomUUID();

    @Autowired
    private CaseIntake intake;

    /** A case about something that only this test asks for: the author narrows "next". */
    private String open(HarmCategory harm) {
        var content = new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1);
        var snapshot = ContentSnapshot.comment(UUID.randomUUID(), author, null, "Nice clip");
        intake.settle(Samples.judgment(content, snapshot, new Verdict.Review(new Concern.Harm(harm))));
        return awaitCase(content.id()).text("id");
    }

    private Answer next(String token, Map<String, Object> more) {
        Map<String, Object> wanted = new HashMap<>(Map.of("ownerId", author, "claim", true));
        wanted.putAll(more);
        var next = post(CASES + "/next", token, wanted);
        assertThat(next.status()).isEqualTo(200);
        return next;
    }

    @Test
    void givesManyWhoAskAtOnceACaseEach() throws Exception {
        for (int i = 0; i < CALLERS; i++) {
            open(HarmCategory.HATE);
        }
        var start = new CountDownLatch(1);
        List<String> given = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> callers.submit((Callable<Answer>) () -> {
                        start.await();
                        return next(tokens.moderator(UUID.randomUUID()), Map.of());
                    }))
                    .toList();
            start.countDown();
            for (var answer : answers) {
                given.add(answer.get().body().path("caseId").stringValue(""));
            }
        }

        // Whoever loses each race to the same case goes on; nobody gets one that somebody else has.
        var claimed = given.stream().filter(id -> !id.isEmpty()).toList();
        assertThat(claimed).isNotEmpty().doesNotHaveDuplicates();
        assertThat(given).hasSize(CALLERS);
    }

    @Test
    void givesTheGravestFirstAndNotTheOneThatIsNotWanted() {
        open(HarmCategory.SPAM);
        var grave = open(HarmCategory.HATE);
        var graver = open(HarmCategory.VIOLENCE);

        assertThat(next(moderator(), Map.of("claim", false)).text("caseId")).isEqualTo(grave);
        assertThat(next(moderator(), Map.of("other", grave)).text("caseId")).isEqualTo(graver);
        assertThat(get(CASES + "/" + graver, moderator()).text("state")).isEqualTo("CLAIMED");
        assertThat(get(CASES + "/" + grave, moderator()).text("state")).isEqualTo("OPEN");
    }

    @Test
    void aSkippedCaseStaysAwayFromWhoeverSkippedIt() {
        var id = open(HarmCategory.HATE);
        post(CASES + "/" + id + "/claim", moderator(), null);

        var skipped = post(CASES + "/" + id + "/skip", moderator(), Map.of("reason", "LANGUAGE"));

        assertThat(skipped.status()).isEqualTo(200);
        var seen = get(CASES + "/" + id, moderator());
        assertThat(seen.text("state")).isEqualTo("OPEN");
        assertThat(seen.body()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsExactly("OPENED", "CLAIMED", "SKIPPED");
        var nothing = next(moderator(), Map.of());
        assertThat(nothing.body().path("caseId").isNull()).isTrue();
        assertThat(nothing.body().path("skipped").asInt()).isEqualTo(1);
        assertThat(nothing.text("backAt")).isEqualTo(skipped.text("until"));
        assertThat(next(tokens.moderator(noor), Map.of()).text("caseId")).isEqualTo(id);
    }

    @Test
    void nobodySkipsWhatSomebodyElseHoldsOrWhatIsDecided() {
        var id = open(HarmCategory.HATE);
        var claimed = post(CASES + "/" + id + "/claim", moderator(), null);
        var other = tokens.moderator(noor);

        assertThat(post(CASES + "/" + id + "/skip", other, Map.of()).text("code"))
                .isEqualTo("CASE_CLAIMED");
        decide(claimed, moderator(), "REJECT", "HATE");
        assertThat(post(CASES + "/" + id + "/skip", other, Map.of()).text("code"))
                .isEqualTo("CASE_DECIDED");
    }

    @Test
    void anAdministratorTakesACaseOverAndTheHolderIsTold() {
        var id = open(HarmCategory.HATE);
        post(CASES + "/" + id + "/claim", moderator(), null);
        assertThat(post(CASES + "/" + id + "/take-over", tokens.moderator(noor), null)
                        .status())
                .isEqualTo(403);

        var taken = post(CASES + "/" + id + "/take-over", tokens.admin(noor), null);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body().path("claimedBy").path("id").asString()).isEqualTo(noor.toString());
        assertThat(taken.body()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsExactly("OPENED", "CLAIMED", "TAKEN_OVER");
        topics.await(
                ClientNotified.class,
                event -> event.type().equals("case.taken-over")
                        && mira.toString()
                                .equals(String.valueOf(event.recipient().accountId()))
                        && id.equals(event.payload().get("caseId")));
        assertThat(decide(taken, moderator(), "REJECT", "HATE").text("code")).isEqualTo("CASE_CLAIMED");
    }

    @Test
    void nobodyTakesOverACaseAboutTheirOwnContent() {
        var id = open(HarmCategory.HATE);
        post(CASES + "/" + id + "/claim", moderator(), null);

        assertThat(post(CASES + "/" + id + "/take-over", tokens.admin(author), null)
                        .text("code"))
                .isEqualTo("OWN_CONTENT");
    }
}
