package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.testsupport.KinoraIT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@KinoraIT
@Transactional
class ImpressionBoundsIT {

    @Autowired
    ImpressionLog log;

    private final UUID viewer = UUID.randomUUID();

    @Test
    void logsNoMoreSlotsThanTheBudgetAllows() {
        var already = log.countOfStrangers(1_000_000);
        var budget = new ImpressionBudget(log, properties(already + 25, 15), InstantSource.system());
        for (var page = 0; page < 5; page++) {
            remember(budget, null);
            remember(budget, viewer);
        }

        assertThat(log.countOfStrangers(1_000_000) - already).isEqualTo(20);
        assertThat(log.countOf(viewer, Instant.EPOCH, 1_000)).isEqualTo(10);
    }

    @Test
    void recountsSlotsOfOtherReplicas() {
        var already = log.countOfStrangers(1_000_000);
        var mine = new ImpressionBudget(log, properties(already + 10, 10), InstantSource.system());
        log.append(UUID.randomUUID(), page(null, Instant.now()));

        assertThat(mine.allows(null, 1)).isFalse();
    }

    @Test
    void forgetsStrangersAfterADayAndViewersLater() {
        var twoDaysAgo = Instant.now().minus(Duration.ofDays(2));
        log.append(UUID.randomUUID(), page(null, twoDaysAgo));
        log.append(UUID.randomUUID(), page(viewer, twoDaysAgo));
        var before = log.countOfStrangers(1_000_000);

        assertThat(log.forgetStrangersBefore(Instant.now().minus(Duration.ofDays(1))))
                .isGreaterThanOrEqualTo(10);

        assertThat(log.countOfStrangers(1_000_000)).isLessThanOrEqualTo(before - 10);
        assertThat(log.countOf(viewer, Instant.EPOCH, 1_000)).isEqualTo(10);
        assertThat(log.forgetBefore(Instant.now().minus(Duration.ofDays(1)))).isEqualTo(10);
    }

    private void remember(ImpressionBudget budget, @Nullable UUID who) {
        if (budget.allows(who, 10)) {
            log.append(UUID.randomUUID(), page(who, Instant.now()));
        }
    }

    private static List<Impression> page(@Nullable UUID who, Instant at) {
        var reason = new Reason(ReasonCode.LATEST, "Newest first", 0);
        var slot = Slot.certain(new Ranked(video(1, FOOD, "x").id(), 0, List.of(reason)), Source.LATEST);
        return IntStream.range(0, 10)
                .mapToObj(i -> new Impression(
                        UUID.randomUUID(),
                        slot.ranked().videoId(),
                        who,
                        false,
                        at,
                        new Impression.Choice(
                                FeedMode.LATEST, "none", slot.source(), null, 0, slot.chance(), null, null, null),
                        new Impression.Detail(List.of(reason))))
                .toList();
    }

    private static FeedProperties properties(int strangersSlots, int viewerSlots) {
        var day = Duration.ofDays(1);
        return new FeedProperties(day, day, day, strangersSlots, viewerSlots, 200, day, day, 1, 1, 1, day, 1, day);
    }
}
