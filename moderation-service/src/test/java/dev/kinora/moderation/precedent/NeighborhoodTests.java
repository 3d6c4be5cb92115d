package dev.kinora.moderation.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.precedent.Likeness.By;
import dev.kinora.moderation.precedent.Neighborhood.Candidate;
import dev.kinora.moderation.precedent.Neighborhood.Neighbor;
import dev.kinora.moderation.precedent.Neighborhood.PrecedentStand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class NeighborhoodTests {

    private static final PrecedentProperties LIMITS =
            Binder.get(new MockEnvironment()).bindOrCreate("kinora.precedents", PrecedentProperties.class);
    private static final UUID CREATOR = UUID.randomUUID();

    private final ContentRef content = content();

    private static ContentRef content() {
        return new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1);
    }

    private static Mark toward(double degrees) {
        double angle = Math.toRadians(degrees);
        return new Mark(
                "m", Likeness.packed(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)}), new byte[0]);
    }

    private static Candidate decided(ContentRef about, UUID owner, Outcome outcome, Mark mark) {
        return new Candidate(
                new Precedent(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        about,
                        owner,
                        outcome,
                        ReasonCode.OTHER,
                        "default/1",
                        Instant.EPOCH),
                mark);
    }

    private static Candidate decided(Outcome outcome, Mark mark) {
        return decided(content(), UUID.randomUUID(), outcome, mark);
    }

    private List<Neighbor> neighbors(List<Candidate> newestFirst) {
        return Neighborhood.of(content, CREATOR, toward(0), newestFirst, LIMITS);
    }

    @Test
    void takesTheNearestWordsFirstAndNoneThatAreFar() {
        var near = decided(Outcome.REJECTED, toward(3));
        var nearer = decided(Outcome.APPROVED, toward(1));
        var far = decided(Outcome.APPROVED, toward(60));

        assertThat(neighbors(List.of(far, near, nearer)))
                .extracting(Neighbor::precedent)
                .containsExactly(nearer.precedent(), near.precedent());
    }

    @Test
    void takesSoManyOfEachKindThatNoneCrowdsOutAnother() {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(decided(Outcome.REJECTED, toward(0)));
        }
        var own = decided(content(), CREATOR, Outcome.APPROVED, toward(90));
        all.add(own);

        var found = neighbors(all);

        assertThat(found).hasSize(LIMITS.shown() + 1);
        assertThat(found.getLast().precedent()).isEqualTo(own.precedent());
        assertThat(found.getLast().likenesses()).extracting(Likeness::by).containsExactly(By.CREATOR);
    }

    @Test
    void isOneNeighborThatIsAlikeInSeveralWays() {
        var own = decided(content(), CREATOR, Outcome.APPROVED, toward(0));

        assertThat(neighbors(List.of(own)))
                .singleElement()
                .satisfies(neighbor -> assertThat(neighbor.likenesses())
                        .extracting(Likeness::by)
                        .containsExactly(By.WORDS, By.CREATOR));
    }

    @Test
    void countsTheDecisionInForceAndNeverTheContentItself() {
        var other = content();
        var replaced = decided(other, UUID.randomUUID(), Outcome.REJECTED, toward(0));
        var inForce = decided(other, UUID.randomUUID(), Outcome.APPROVED, toward(0));
        var itself = decided(content, CREATOR, Outcome.REJECTED, toward(0));

        assertThat(neighbors(List.of(itself, inForce, replaced)))
                .extracting(Neighbor::precedent)
                .containsExactly(inForce.precedent());
    }

    @ParameterizedTest
    @CsvSource({
        // rejected, approved; does approving need a note?
        "4, 0, false",
        "5, 0, true",
        "4, 1, true",
        "3, 1, false",
        "3, 2, false",
        "0, 5, false",
    })
    void asksWhyAgainstFourOfFive(int rejected, int approved, boolean asks) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < rejected + approved; i++) {
            all.add(decided(i < rejected ? Outcome.REJECTED : Outcome.APPROVED, toward(0)));
        }

        assertThat(PrecedentStand.of(Outcome.APPROVED, neighbors(all), LIMITS))
                .isEqualTo(new PrecedentStand(Outcome.APPROVED, rejected, rejected + approved, asks));
    }
}
