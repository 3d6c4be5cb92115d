package dev.kinora.recommendation.online;

import dev.kinora.starter.erasure.PersonalData;
import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checkpoints name viewers by keys, so that an erasure waits until each was stored after its request. The learner stores one
 * as soon as one is waited for. Where nobody does, the older ones are deleted, and learning begins anew one day.
 */
@Component
class OnlineErasure implements PersonalData {

    /** Longer than a learner takes to store a checkpoint. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final OnlineFiles files;
    private final InstantSource clock;

    OnlineErasure(JdbcClient jdbc, OnlineFiles files, InstantSource clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        var requested = jdbc.sql("select requested_at from account_erasure where account_id = :id")
                .param("id", BinaryIds.bytes(accountId))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElseGet(clock::instant);
        if (!files.hasCheckpointOf(requested)) {
            return Progress.DONE;
        }
        return isTooLate(requested) ? Progress.of(files.deleteCheckpointsOf(requested)) : Progress.WAIT;
    }

    private boolean isTooLate(Instant requested) {
        return requested.plus(PATIENCE).isBefore(clock.instant());
    }
}
