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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what viewers like from what they did. Viewers who opted out are left alone. */
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
            AnalysisInstruments instruments) {
        this.history = history;
        this.profiles = profiles;
        this.dailyAnalyst = dailyAnalyst;
        this.clock = instruments.clock();
        this.meters = instruments.meters();
        this.window = properties.window();
        this.decay = new InterestDecay(properties.halfLife());
    }

    /** Analyses every viewer with a history; returns how many. */
    int analyseAll() {
        int analysed = 0;
        List<UUID> page = history.viewersAfter(BEFORE_ALL, PAGE);
        while (!page.isEmpty()) {
            page.forEach(viewer -> analyse(viewer, dailyAnalyst));
            analysed += page.size();
            page = history.viewersAfter(page.getLast(), PAGE);
        }
        return analysed;
    }

    /** Analyses, locally, viewers who did much since they were last looked at; returns how many. */
    int analyseNews(int threshold) {
        List<UUID> viewers = history.viewersWithNews(threshold, PAGE);
        viewers.forEach(viewer -> analyse(viewer, localAnalyst));
        return viewers.size();
    }

    private void analyse(UUID viewer, PreferenceAnalyst analyst) {
        Instant now = clock.instant();
        history.markAnalysed(viewer);
        PreferenceProfile profile = profiles.find(viewer);
        if (!profile.personalizationEnabled()) {
            return;
        }
        List<CategoryScore> scores = decay.scores(history.categorised(viewer, since(profile, now)), now);
        Finding finding = weigh(scores, analyst);
        profiles.infer(viewer, finding.weights(), finding.source(), now);
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
