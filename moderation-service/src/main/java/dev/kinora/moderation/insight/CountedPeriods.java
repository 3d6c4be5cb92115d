package dev.kinora.moderation.insight;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kinora.moderation.insight.PeriodFigures.Asked;
import java.time.Duration;
import java.util.function.Function;

/** Keeps figures for a moment, so that all who look at the same page, or load it again, are counted for once. */
class CountedPeriods {

    private static final int MOST = 100;

    private final LoadingCache<Asked, Insights> counted;

    CountedPeriods(Function<Asked, Insights> figures, Duration cached) {
        this.counted =
                Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(cached).build(figures::apply);
    }

    /** The figures; whoever asks for the same at the same time waits for the first to have counted. */
    Insights of(Asked asked) {
        return counted.get(asked);
    }
}
