package dev.kinora.moderation.strike;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.decision.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrikeLedgerTests {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /** A strike of two points that counts for ninety days. */
    private static Strike strike(int struck, @Nullable Instant liftedAt) {
        return strike(struck, struck, liftedAt);
    }

    private static Strike strike(int struck, int countedFrom, @Nullable Instant liftedAt) {
        return new Strike(
                UUID.randomUUID(),
                new ContentRef(UUID.randomUUID(), ContentKind.VIDEO, 1),
                ReasonCode.SPAM,
                2,
                day(struck),
                day(countedFrom),
                day(struck + 90),
                liftedAt);
    }

    @Test
    void countsAStrikeFromItsDecisionUntilItExpires() {
        var ledger = new StrikeLedger(List.of(strike(0, null)));

        assertThat(ledger.pointsAt(START.minusMillis(1))).isZero();
        assertThat(ledger.pointsAt(START)).isEqualTo(2);
        assertThat(ledger.pointsAt(day(90).minusMillis(1))).isEqualTo(2);
        assertThat(ledger.pointsAt(day(90))).isZero();
    }

    @Test
    void recomputesThePointsOfThePastWhenAStrikeIsLifted() {
        var ledger = new StrikeLedger(List.of(strike(0, day(5)), strike(2, null)));

        assertThat(ledger.pointsAt(day(4))).isEqualTo(4);
        assertThat(ledger.pointsAt(day(5))).isEqualTo(2);
    }

    @Test
    void pausesFromTheStrikeThatReachesTheThreshold() {
        var ledger = new StrikeLedger(List.of(strike(0, null), strike(3, null), strike(5, null)));

        assertThat(ledger.pauseEnd(day(4), 6, WEEK)).isEmpty();
        assertThat(ledger.pauseEnd(day(5), 6, WEEK)).contains(day(12));
        assertThat(ledger.pauseEnd(day(12), 6, WEEK)).isEmpty();
        assertThat(ledger.pointsAt(day(12))).isEqualTo(6);
    }

    @Test
    void pausesAnewWithEachFurtherStrike() {
        var ledger = new StrikeLedger(List.of(strike(0, null), strike(1, null), strike(2, null), strike(6, null)));

        assertThat(ledger.pauseEnd(day(6), 6, WEEK)).contains(day(13));
    }

    @Test
    void endsThePauseAtOnceWhenAStrikeIsLifted() {
        var ledger = new StrikeLedger(List.of(strike(0, day(6)), strike(1, null), strike(2, null)));

        assertThat(ledger.pauseEnd(day(5), 6, WEEK)).contains(day(9));
        assertThat(ledger.pauseEnd(day(6), 6, WEEK)).isEmpty();
    }

    @Test
    void keepsTheTimeOfAStrikeThatAnotherDecisionReplaces() {
        var replaced = strike(2, day(6));
        var again = strike(2, 6, null);
        var ledger = new StrikeLedger(List.of(strike(0, null), strike(1, null), replaced, again));

        assertThat(ledger.pointsAt(day(5))).isEqualTo(6);
        assertThat(ledger.pointsAt(day(6))).isEqualTo(6);
        assertThat(ledger.pauseEnd(day(6), 6, WEEK)).contains(day(9));
    }

    @Test
    void doesNotCountWhatHadExpiredWhenAStrikeFell() {
        var ledger = new StrikeLedger(List.of(strike(0, null), strike(50, null), strike(91, null)));

        assertThat(ledger.pauseEnd(day(91), 6, WEEK)).isEmpty();
    }

    @Test
    void saysWhenThePointsFallBelowAThreshold() {
        var ledger = new StrikeLedger(List.of(strike(0, null), strike(10, null)));

        assertThat(ledger.below(day(10), 1)).contains(day(100));
        assertThat(ledger.below(day(10), 3)).contains(day(90));
        assertThat(ledger.below(day(10), 5)).isEmpty();
        assertThat(ledger.newest(day(10)).orElseThrow().struckAt()).isEqualTo(day(10));
    }
}
