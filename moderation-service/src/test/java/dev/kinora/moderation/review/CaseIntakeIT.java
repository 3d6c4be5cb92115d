package dev.kinora.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.client.ClientNotified;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.review.order.CaseState;
import dev.kinora.moderation.screening.ReadingTextModel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The life cycle of cases: opened, announced, edited, removed. */
@Import(ReadingTextModel.class)
class CaseIntakeIT extends ModerationFlow {

    private static final Concern HATE = new Concern.Harm(HarmCategory.HATE);

    @Autowired
    private CaseIntake intake;

    @Autowired
    private ReviewCases cases;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"SCORE_HATE,WITHDRAWN", "SCORE_CHILD_SAFETY,OPEN"})
    void anEditTakesBackWhatIsNotAboutChildren(String openReason, CaseState state) {
        var suspicious = Samples.comment(new Verdict.Review(Concern.ofCode(openReason)));
        intake.settle(suspicious);
        var id = suspicious.content().id();
        intake.settle(Samples.judgment(
                new ContentRef(id, ContentKind.COMMENT, 2), suspicious.snapshot(), new Verdict.Approve()));

        assertThat(stateOf(id, 1)).isEqualTo(state);
        assertThat(stateOf(id, 2))
                .as("no machine clears what is about children")
                .isEqualTo(state == CaseState.OPEN ? CaseState.OPEN : CaseState.DECIDED);
    }

    @Test
    void aRemovalLeavesWhatIsAboutChildrenToAPerson() {
        var suspicious = Samples.comment(new Verdict.Review(Concern.ofCode("SCORE_CHILD_SAFETY")));
        intake.settle(suspicious);
        var id = suspicious.content().id();
        intake.withdraw(ContentKind.COMMENT, id);

        assertThat(stateOf(id, 1)).isEqualTo(CaseState.OPEN);
    }

    @Test
    void theDeletionOfAVideoLeavesWhatIsAboutChildrenToAPerson() {
        var videoId = UUID.randomUUID();
        intake.settle(Samples.video(videoId, new Verdict.Review(List.of(HATE, Concern.CHILD_SAFETY))));
        intake.withdraw(ContentKind.VIDEO, videoId);

        var left = cases.findByKindAndContentId(ContentKind.VIDEO, videoId).getFirst();
        assertThat(left.stateAt(Instant.now())).isEqualTo(CaseState.OPEN);
        assertThat(left.priority().severity()).isEqualTo(3);
        assertThat(left.concerns()).containsExactly(Concern.CHILD_SAFETY, HATE);
    }

    @Test
    void opensACaseAboutChildrenAlsoWhenTheContentIsGoneAlready() {
        var suspicious = Samples.comment(new Verdict.Review(Concern.CHILD_SAFETY));
        var other = Samples.comment(new Verdict.Review(HATE));
        intake.withdraw(ContentKind.COMMENT, suspicious.content().id());
        intake.withdraw(ContentKind.COMMENT, other.content().id());
        intake.settle(suspicious);
        intake.settle(other);

        assertThat(stateOf(suspicious.content().id(), 1)).isEqualTo(CaseState.OPEN);
        assertThat(cases.findByKindAndContentId(
                        ContentKind.COMMENT, other.content().id()))
                .isEmpty();
    }

    @Test
    void saysWhichLinesOfTheQueueAreToBeCovered() {
        var suspicious = Samples.comment(new Verdict.Review(Concern.CHILD_SAFETY));
        var other = Samples.comment(new Verdict.Review(HATE));
        intake.settle(suspicious);
        intake.settle(other);

        assertThat(awaitCase(suspicious.content().id())
                        .body()
                        .path("childSafety")
                        .asBoolean())
                .isTrue();
        assertThat(awaitCase(other.content().id()).body().path("childSafety").asBoolean())
                .isFalse();
    }

    @Test
    void doesNotTakeARestrictionOfACommentForARejection() {
        var suspicious = Samples.comment(new Verdict.Review(HATE));
        intake.settle(suspicious);
        var seen = awaitCase(suspicious.content().id());
        var claimed = post(CASES + "/" + seen.text("id") + "/claim", moderator(), null);

        var refused = decide(claimed, moderator(), "RESTRICT", "HATE");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("ACTION_NOT_AVAILABLE");
    }

    @Test
    void tellsModeratorsAndAdministratorsOfANewCase() {
        var suspicious = Samples.comment(new Verdict.Review(HATE));
        intake.settle(suspicious);
        var id = awaitCase(suspicious.content().id()).text("id");

        for (var role : List.of("moderator", "admin")) {
            topics.await(
                    ClientNotified.class,
                    event -> role.equals(event.recipient().role())
                            && event.type().equals("case.opened")
                            && id.equals(event.payload().get("caseId")));
        }
    }

    @Test
    void saysHowManyWaitInAQueueOnceForManyCases() {
        var queue = "VIDEOS";
        long waiting = cases.depth("VIDEOS") + 30;
        int before = depths(queue);
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 30; i++) {
                intake.settle(Samples.video(UUID.randomUUID(), new Verdict.Review(HATE)));
            }
        });

        topics.await(
                ClientNotified.class,
                event -> event.type().equals("queue.depth")
                        && queue.equals(event.payload().get("queue"))
                        && String.valueOf(waiting)
                                .equals(String.valueOf(event.payload().get("open"))));
        assertThat(depths(queue)).isLessThanOrEqualTo(before + 2);
    }

    private int depths(String queue) {
        return topics.all(
                        ClientNotified.class,
                        event -> event.type().equals("queue.depth")
                                && "moderator".equals(event.recipient().role())
                                && queue.equals(event.payload().get("queue")))
                .size();
    }

    private CaseState stateOf(UUID contentId, long version) {
        return cases.findByKindAndContentId(ContentKind.COMMENT, contentId).stream()
                .filter(one -> one.subject().content().version() == version)
                .findFirst()
                .orElseThrow()
                .stateAt(Instant.now());
    }
}
