package dev.kinora.moderation.sampling;

import dev.kinora.moderation.review.question.CaseClosed;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.review.question.CaseReopened;
import dev.kinora.starter.retention.OldRows;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes what ends without an answer, and answers that were taken back. */
@Component
class SampleEnds {

    private final SampleStore store;
    private final OldRows old;
    private final OldRows oldDays;
    private final SamplingProperties properties;
    private final InstantSource clock;

    SampleEnds(SampleStore store, JdbcClient jdbc, SamplingProperties properties, InstantSource clock) {
        this.store = store;
        this.old = new OldRows(jdbc, "sample", "decided_at");
        this.oldDays = new OldRows(jdbc, "sample_day", "day");
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseClosed closed) {
        if (isBlind(closed.purpose()) && closed.decisionId() == null) {
            store.close(closed.caseId(), now());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseReopened reopened) {
        if (isBlind(reopened.purpose())) {
            store.takeBack(reopened.caseId(), reopened.decisionId(), now());
        }
    }

    private static boolean isBlind(CasePurpose purpose) {
        return purpose == CasePurpose.SAMPLE || purpose == CasePurpose.SECOND_REVIEW;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT55M")
    void forgetOld() {
        var limit = clock.instant().minus(properties.kept());
        old.deleteBefore(limit);
        oldDays.deleteBefore(limit);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
