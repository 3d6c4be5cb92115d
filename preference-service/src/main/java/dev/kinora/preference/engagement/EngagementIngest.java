package dev.kinora.preference.engagement;

import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.preference.profile.Profiles;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.outbox.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores reported engagements and publishes them, in one transaction. */
@Component
class EngagementIngest {

    private final EngagementHistory history;
    private final ErasedAccounts erased;
    private final Profiles profiles;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final SkewClamp clamp;

    EngagementIngest(
            EngagementHistory history,
            ErasedAccounts erased,
            Profiles profiles,
            Outbox outbox,
            TransactionTemplate transaction,
            InstantSource clock,
            EngagementProperties properties) {
        this.history = history;
        this.erased = erased;
        this.profiles = profiles;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.clamp = new SkewClamp(properties.maxAge());
    }

    IngestResult accept(UUID userId, List<EngagementReport> reports) {
        try {
            return store(userId, reports);
        } catch (DuplicateKeyException e) {
            // Another request just stored the same.
            return store(userId, reports);
        }
    }

    private IngestResult store(UUID userId, List<EngagementReport> reports) {
        return transaction.execute(status -> {
            erased.requireNotErased(userId);
            Instant now = clock.instant();
            List<EngagementRecorded> stored = history.append(
                    reports.stream()
                            .map(report -> recorded(userId, report, now))
                            .toList(),
                    profiles.refusingProfiling(Set.of(userId)));
            outbox.publishAll(stored);
            erased.requireNotErasedAfterWriting(userId);
            return new IngestResult(stored.size(), reports.size() - stored.size());
        });
    }

    private EngagementRecorded recorded(UUID userId, EngagementReport report, Instant now) {
        return new EngagementRecorded(
                report.eventId(),
                userId,
                report.type().kind(),
                new EngagementTarget(report.videoId(), null, report.recommendationId()),
                orZero(report.watchedMs()),
                orZero(report.durationMs()),
                clamp.clamp(report.at(), now).truncatedTo(ChronoUnit.MILLIS));
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
