package dev.kinora.moderation.audit;

import dev.kinora.starter.deadletter.DeadLetterHandled;
import dev.kinora.starter.jobs.JobRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what operators do with this service: handled dead letters and jobs that they start. */
@Component
class OperationsAudit {

    private final AuditLog audit;

    OperationsAudit(AuditLog audit) {
        this.audit = audit;
    }

    @EventListener
    @Transactional
    void record(DeadLetterHandled handled) {
        var action = switch (handled.state()) {
            case REPLAYED -> AuditAction.DEAD_LETTER_REPLAYED;
            case DISCARDED -> AuditAction.DEAD_LETTER_DISCARDED;
            case OPEN -> throw new IllegalArgumentException("Nothing was done with " + handled.id());
        };
        audit.append(AuditLog.Entry.of(Actor.of(handled.by()), action, "dead-letter:" + handled.id(), handled.group()));
    }

    @EventListener
    @Transactional
    void record(JobRequested requested) {
        audit.append(
                AuditLog.Entry.of(Actor.of(requested.by()), AuditAction.JOB_STARTED, "job:" + requested.job(), null));
    }
}
