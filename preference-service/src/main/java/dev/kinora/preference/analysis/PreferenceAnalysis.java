package dev.kinora.preference.analysis;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.preference.engagement.EngagementHistory;
import dev.kinora.preference.profile.PreferenceProfile;
import dev.kinora.preference.profile.Profiles;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Infers preferences of viewers from their engagements. Viewers who opted out are skipped. */
class PreferenceAnalysis {

    private static final Logger log = LoggerFactory.getLogger(PreferenceAnalysis.class);
    private static final int PAGE = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EngagementHistory history;
    private final Profiles profiles;
    private final PreferenceAnalyst dailyAnalyst;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Duration window;
    private final InterestDecay decay;
    private final PreferenceAnalyst localAnalyst = new LocalPreferenceAnalyst();

    PreferenceAnalysis(
            EngagementHistory history,
            Profiles profiles,
            PreferenceAnalyst dailyAnalyst,
            AnalysisProperties properties,
            InstantSource clock,
            MeterRegistry meters) {
        this.history = history;
        this.profiles = profiles;
        this.dailyAnalyst = dailyAnalyst;
        this.clock = clock;
        this.meters = meters;
        this.window = properties.window();
        this.decay = new InterestDecay(properties.halfLife());
    }

    /** Analyzes every viewer with a history; returns the number of viewers processed without a failure. */
    int analyzeAll() {
        int analyzed = 0;
        List<UUID> page = history.viewersAfter(BEFORE_ALL, PAGE);
        while (!page.isEmpty()) {
            for (UUID viewer : page) {
                analyzed += analyze(viewer, profile -> dailyAnalyst) ? 1 : 0;
            }
            page = history.viewersAfter(page.getLast(), PAGE);
        }
        return analyzed;
    }

    /**
     * Analyzes up to 200 viewers with many new engagements locally; returns the number processed without a failure.
     * Weights found by Gemini stay until the next daily analysis.
     */
    int analyzeNews(int threshold) {
        int analyzed = 0;
        for (UUID viewer : history.viewersWithNews(threshold, PAGE)) {
            analyzed +=
                    analyze(viewer, profile -> profile.inferredBy() == PreferenceSource.GEMINI ? null : localAnalyst)
                            ? 1
                            : 0;
        }
        return analyzed;
    }

    /** Analyzes one viewer. A failure does not affect other viewers and is retried by the next run. */
    private boolean analyze(UUID viewer, Function<PreferenceProfile, @Nullable PreferenceAnalyst> analysts) {
        try {
            int seen = history.unanalyzed(viewer);
            infer(viewer, analysts);
            history.markAnalyzed(viewer, seen);
            return true;
        } catch (RuntimeException e) {
            meters.counter("kinora.preference.analysis.failures").increment();
            log.error("The analysis of viewer {} failed and will be retried", viewer, e);
            return false;
        }
    }

    private void infer(UUID viewer, Function<PreferenceProfile, @Nullable PreferenceAnalyst> analysts) {
        Instant now = clock.instant();
        PreferenceProfile profile = profiles.find(viewer);
        PreferenceAnalyst analyst = analysts.apply(profile);
        if (profile.personalizationEnabled() && analyst != null) {
            List<CategoryScore> scores = decay.scores(history.categorized(viewer, since(profile, now)), now);
            Finding finding = weigh(scores, analyst);
            profiles.infer(viewer, finding.weights(), finding.source(), now);
        }
    }

    private Instant since(PreferenceProfile profile, Instant now) {
        Instant oldest = now.minus(window);
        Instant reset = profile.inferSince();
        return reset != null && reset.isAfter(oldest) ? reset : oldest;
    }

    private Finding weigh(List<CategoryScore> scores, PreferenceAnalyst analyst) {
        try {
            return new Finding(analyst.weigh(scores), analyst.source());
        } catch (AnalystUnavailableException e) {
            String reason = e.reason().name().toLowerCase(Locale.ROOT);
            meters.counter("kinora.preference.analyst.fallbacks", "reason", reason)
                    .increment();
            log.warn("Local weights instead of {}: {} ({})", analyst.source(), reason, e.getMessage());
            return new Finding(localAnalyst.weigh(scores), localAnalyst.source());
        }
    }

    private record Finding(List<CategoryWeight> weights, PreferenceSource source) {}
}
