package dev.kinora.preference.engagement;

import dev.kinora.events.Topics;
import dev.kinora.events.engagement.EngagementEvent;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.preference.profile.Profiles;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.inbox.EventEnvelope;
import java.time.InstantSource;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds engagements recorded by other services to the history, and stores the category of each video.
 *
 * <p>Both effects are idempotent by their keys (engagement id; video id and version), so no inbox row is needed. Events
 * that this service published itself are skipped, because their engagements are stored already.
 */
@Component
class EngagementListener {

    private static final String OWN_SOURCE = "/preference-service";

    private final EngagementHistory history;
    private final VideoCategories categories;
    private final ErasedAccounts erased;
    private final Profiles profiles;
    private final InstantSource clock;
    private final EngagementProperties properties;

    EngagementListener(
            EngagementHistory history,
            VideoCategories categories,
            ErasedAccounts erased,
            Profiles profiles,
            InstantSource clock,
            EngagementProperties properties) {
        this.history = history;
        this.categories = categories;
        this.erased = erased;
        this.profiles = profiles;
        this.clock = clock;
        this.properties = properties;
    }

    @KafkaListener(topics = Topics.ENGAGEMENT_RECORDED, groupId = "preference-service.engagement")
    @Transactional
    void onEngagement(EventEnvelope<? extends EngagementEvent> envelope) {
        if (!envelope.source().equals(OWN_SOURCE)) {
            switch (envelope.event()) {
                case EngagementRecorded engagement -> keep(engagement);
            }
        }
    }

    @KafkaListener(topics = Topics.VIDEO_PUBLISHED, groupId = "preference-service.video")
    void onVideo(EventEnvelope<VideoPublished> envelope) {
        categories.remember(envelope.event());
    }

    private void keep(EngagementRecorded engagement) {
        boolean expired = engagement.at().isBefore(clock.instant().minus(properties.retention()));
        if (!expired && !erased.contains(engagement.userId())) {
            history.append(List.of(engagement), profiles.allowsProfiling(engagement.userId()));
            if (erased.containsAfterWriting(engagement.userId())) {
                history.eraseSome(engagement.userId(), ErasedAccounts.LATE_ROWS);
            }
        }
    }
}
