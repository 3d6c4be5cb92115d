package dev.kinora.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.review.access.CaseClaimedException;
import dev.kinora.moderation.review.order.CaseState;
import dev.kinora.moderation.review.priority.Audience;
import dev.kinora.moderation.review.priority.Priority;
import dev.kinora.moderation.review.routing.Placements.Placement;
import dev.kinora.moderation.review.routing.QueuePlace;
import dev.kinora.moderation.review.routing.Queues;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewCaseTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LEASE_END = NOON.plus(Duration.ofMinutes(10));
    private static final Actor MIRA = new Actor(UUID.randomUUID(), "mira");
    private static final Actor OTTO = new Actor(UUID.randomUUID(), "otto");

    private static final Placement PLACEMENT = new Placement(
            Priority.of(200, Audience.HELD, 0, 300), new QueuePlace(Queues.COMMENTS, "fallback", 1L, LEASE_END, false));

    private final ReviewCase open = open();

    private static ReviewCase open() {
        var review = new Verdict.Review(Concern.ofCode("SCORE_HATE"));
        return ReviewCase.open(UUID.randomUUID(), Samples.comment(review), review, PLACEMENT, NOON);
    }

    @Test
    void keepsOthersAwayWhileItIsClaimed() {
        open.claim(MIRA, NOON, LEASE_END);

        assertThat(open.stateAt(NOON)).isEqualTo(CaseState.CLAIMED);
        assertThat(open.holder(NOON)).contains(MIRA);
        assertThatExceptionOfType(CaseClaimedException.class)
                .isThrownBy(() -> open.claim(OTTO, NOON, LEASE_END))
                .satisfies(
                        e -> assertThat(e.extensions().get("holder")).asString().contains("mira"));
        assertThatExceptionOfType(CaseClaimedException.class).isThrownBy(() -> open.release(OTTO, NOON));
    }

    @Test
    void isOpenAgainWhenTheLeaseHasRunOut() {
        open.claim(MIRA, NOON, LEASE_END);

        assertThat(open.stateAt(LEASE_END)).isEqualTo(CaseState.OPEN);
        open.claim(OTTO, LEASE_END, LEASE_END.plusSeconds(600));
        assertThat(open.holder(LEASE_END)).contains(OTTO);
    }

    @Test
    void prolongsTheClaimOfItsHolder() {
        open.claim(MIRA, NOON, LEASE_END);
        open.claim(MIRA, NOON.plusSeconds(60), LEASE_END.plusSeconds(60));

        assertThat(open.holder(LEASE_END)).contains(MIRA);
    }

    @Test
    void isOpenAfterARelease() {
        open.claim(MIRA, NOON, LEASE_END);
        open.release(MIRA, NOON);

        assertThat(open.stateAt(NOON)).isEqualTo(CaseState.OPEN);
        assertThat(open.holder(NOON)).isEmpty();
    }

    @Test
    void canBeDecidedAgain() {
        open.claim(MIRA, NOON, LEASE_END);
        open.decide(NOON);
        open.decide(NOON.plusSeconds(5));

        assertThat(open.stateAt(NOON)).isEqualTo(CaseState.DECIDED);
        assertThat(open.decidedAt()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void staysDecidedWhileSomebodyHoldsItForAnOverride() {
        open.claim(MIRA, NOON, LEASE_END);
        open.decide(NOON);
        open.claim(OTTO, NOON, LEASE_END);

        assertThat(open.stateAt(NOON)).isEqualTo(CaseState.DECIDED);
        assertThat(open.holder(NOON)).contains(OTTO);
    }

    @Test
    void goesToAnotherQueueWhenItIsEscalated() {
        open.claim(MIRA, NOON, LEASE_END);
        open.escalate(new QueuePlace(Queues.ESCALATED, null, null, LEASE_END, false));

        assertThat(open.queue()).isEqualTo(Queues.ESCALATED);
        assertThat(open.stateAt(NOON)).isEqualTo(CaseState.OPEN);
    }

    @Test
    void refusesActionsThatItsStateDoesNotAllow() {
        open.withdraw(NOON);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> open.decide(NOON))
                .withMessageContainingAll(open.id().toString(), "WITHDRAWN", "DECIDED");
    }

    @Test
    void cutsALongTextForTheListAtACharacterBoundary() {
        var snapshot = ContentSnapshot.comment(UUID.randomUUID(), UUID.randomUUID(), null, "🙂".repeat(200));

        assertThat(snapshot.excerpt()).isEqualTo("🙂".repeat(140) + "…");
    }
}
