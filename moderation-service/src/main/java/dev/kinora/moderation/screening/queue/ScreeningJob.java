package dev.kinora.moderation.screening.queue;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.starter.id.EntityWithOwnId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A stored job. While it is leased its due time is in the future, so the lease of a crashed worker ends by itself. */
@Entity
@Table(name = "screening_job")
class ScreeningJob extends EntityWithOwnId<UUID> {

    enum State {
        WAITING,
        DONE
    }

    /** Replaces the content when the job has ended. */
    private static final String NOTHING = "{}";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ContentKind kind;

    @Column(name = "content_id")
    private UUID contentId;

    @Column(name = "content_version")
    private long contentVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "payload")
    private String payload;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "progress")
    private @Nullable String progress;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "deferrals")
    private int deferrals;

    @Column(name = "deferred_since")
    private @Nullable Instant deferredSince;

    @Column(name = "deferred_for")
    private @Nullable String deferredFor;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ScreeningJob() {}

    ScreeningJob(UUID id, ContentRef content, String payload, Instant now) {
        this.id = id;
        this.kind = content.kind();
        this.contentId = content.id();
        this.contentVersion = content.version();
        this.payload = payload;
        this.state = State.WAITING;
        this.dueAt = now;
        this.createdAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    LeasedJob lease(Instant until) {
        attempts++;
        dueAt = until;
        return new LeasedJob(
                id,
                new ContentRef(contentId, kind, contentVersion),
                payload,
                progress,
                attempts,
                deferrals,
                deferredSince,
                createdAt);
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether this attempt still holds the job. */
    boolean isHeldBy(int attempt) {
        return state == State.WAITING && attempts == attempt;
    }

    void advance(String newProgress, Instant until) {
        progress = newProgress;
        dueAt = until;
    }

    /** Ends the lease in good order; the job is due again later. */
    void defer(String newProgress, String cause, Instant now, Instant until) {
        progress = newProgress;
        deferrals++;
        deferredSince = deferredSince == null ? now : deferredSince;
        deferredFor = cause;
        dueAt = until;
    }

    void finish() {
        state = State.DONE;
        deferredFor = null;
        payload = NOTHING;
        progress = null;
    }
}
