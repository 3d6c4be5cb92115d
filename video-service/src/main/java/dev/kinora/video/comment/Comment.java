package dev.kinora.video.comment;

import dev.kinora.starter.id.EntityWithOwnId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment and its life cycle. Its text is kept exactly as it was written, whatever it contains. */
@Entity
@Table(name = "comment")
class Comment extends EntityWithOwnId<UUID> {

    @Id
    private UUID id;

    @Column
    private UUID videoId;

    @Column
    private UUID authorId;

    @Column
    private @Nullable UUID replyTo;

    @Column
    private String text;

    @Column
    private long revision;

    @Column
    private @Nullable Instant editedAt;

    @Enumerated(EnumType.STRING)
    private CommentState state;

    @Embedded
    private @Nullable CommentReason reason;

    @Column
    private long decisionVersion;

    @Column
    private boolean decidedByPerson;

    @Column
    private boolean announced;

    @Column(insertable = false, updatable = false)
    private long likes;

    @Column
    private Instant createdAt;

    @Version
    private long lockVersion;

    protected Comment() {}

    static Comment submitted(UUID id, UUID videoId, UUID authorId, @Nullable UUID replyTo, String text, Instant now) {
        var comment = new Comment();
        comment.id = id;
        comment.videoId = videoId;
        comment.authorId = authorId;
        comment.replyTo = replyTo;
        comment.text = text;
        comment.revision = 1;
        comment.state = CommentState.PENDING;
        comment.createdAt = now;
        return comment;
    }

    void waitForReview() {
        become(CommentState.IN_REVIEW);
    }

    /** Returns it to its author for a rewrite. */
    void returnToAuthor(CommentReason why) {
        become(CommentState.NEEDS_REWRITE);
        reason = why;
    }

    /** Creates the next revision; the text may be the same after a suggested rewrite. */
    void edit(String newText, Instant now) {
        become(CommentState.PENDING);
        revision++;
        reason = null;
        decidedByPerson = false;
        if (!newText.equals(text)) {
            text = newText;
            editedAt = now;
        }
    }

    void publish(long version, boolean byPerson) {
        become(CommentState.PUBLISHED);
        decisionVersion = version;
        decidedByPerson = byPerson;
        reason = null;
    }

    void reject(CommentReason why, long version, boolean byPerson) {
        become(CommentState.REJECTED);
        decisionVersion = version;
        decidedByPerson = byPerson;
        reason = why;
    }

    /** Records that it was announced; returns false if it was before. */
    boolean announce() {
        boolean first = !announced;
        announced = true;
        return first;
    }

    void remove() {
        become(CommentState.REMOVED);
    }

    /** Whether a decision of this version is newer than the last one. */
    boolean awaits(long version) {
        return state != CommentState.REMOVED && version > decisionVersion;
    }

    /** Whether its author may change it: it was posted after that time, and no person rejected it. */
    boolean isEditable(Instant since) {
        return state != CommentState.REMOVED && !isRejectedByPerson() && createdAt.isAfter(since);
    }

    /** Whether a person rejected it, which only a person can reverse. */
    boolean isRejectedByPerson() {
        return state == CommentState.REJECTED && decidedByPerson;
    }

    private void become(CommentState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("Comment %s cannot go from %s to %s".formatted(id, state, next));
        }
        state = next;
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID videoId() {
        return videoId;
    }

    UUID authorId() {
        return authorId;
    }

    @Nullable UUID replyTo() {
        return replyTo;
    }

    String text() {
        return text;
    }

    long revision() {
        return revision;
    }

    @Nullable Instant editedAt() {
        return editedAt;
    }

    CommentState state() {
        return state;
    }

    Optional<CommentReason> reason() {
        return Optional.ofNullable(reason);
    }

    long likes() {
        return likes;
    }

    Instant createdAt() {
        return createdAt;
    }
}
