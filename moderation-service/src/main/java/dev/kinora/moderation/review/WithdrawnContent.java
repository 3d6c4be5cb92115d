package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.starter.id.EntityWithOwnId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A note that some content is gone for good, so that news of it that comes later is not worked on. */
@Entity
@Table(name = "withdrawn_content")
class WithdrawnContent extends EntityWithOwnId<UUID> {

    @Id
    @Column(name = "content_id")
    private UUID contentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ContentKind kind;

    @Column(name = "at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected WithdrawnContent() {}

    WithdrawnContent(UUID contentId, ContentKind kind, Instant at) {
        this.contentId = contentId;
        this.kind = kind;
        this.at = at;
    }

    @Override
    public UUID getId() {
        return contentId;
    }

    /** It was said again, so that the note is kept longer. */
    void renew(Instant now) {
        at = now;
    }
}
