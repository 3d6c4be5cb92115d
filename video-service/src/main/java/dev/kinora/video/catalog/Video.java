package dev.kinora.video.catalog;

import dev.kinora.video.catalog.metadata.Audience;
import dev.kinora.video.catalog.metadata.Decision;
import dev.kinora.video.catalog.metadata.Failure;
import dev.kinora.video.catalog.metadata.TranscodedMedia;
import dev.kinora.video.catalog.metadata.VideoState;
import dev.kinora.video.catalog.metadata.VideoWords;
import dev.kinora.video.catalog.metadata.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A video and its life cycle. Only the verbs move it; each that changes something raises the revision. */
@Entity
@Table(name = "video")
class Video implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column
    private UUID ownerId;

    @Column
    private UUID playbackId;

    @Embedded
    private VideoWords words;

    @Embedded
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private VideoState state;

    @Column
    private boolean restricted;

    @Column
    private long sizeBytes;

    @Embedded
    private TranscodedMedia media;

    @Embedded
    private @Nullable Failure failure;

    @Embedded
    private @Nullable Decision decision;

    @Column
    private long decisionVersion;

    @Column
    private Instant createdAt;

    @Column
    private @Nullable Instant publishedAt;

    @Column
    private long screenedRevision;

    @Column
    private long revision;

    @Version
    private long lockVersion;

    @Transient
    private boolean stored;

    protected Video() {}

    static Video uploaded(UUID id, UUID ownerId, VideoWords words, Audience audience, long sizeBytes, Instant now) {
        var video = new Video();
        video.id = id;
        video.ownerId = ownerId;
        video.playbackId = UUID.randomUUID();
        video.words = words;
        video.audience = audience;
        video.state = VideoState.UPLOADED;
        video.sizeBytes = sizeBytes;
        video.media = TranscodedMedia.none();
        video.createdAt = now;
        video.revision = 1;
        return video;
    }

    /** A worker has taken it up; again after a worker died. */
    void startTranscoding() {
        if (state != VideoState.TRANSCODING) {
            become(VideoState.TRANSCODING);
        }
    }

    void finishTranscoding(TranscodedMedia made) {
        become(VideoState.SCREENING);
        media = made;
        failure = null;
        screenedRevision = revision;
    }

    void failTranscoding(Failure reason) {
        become(VideoState.FAILED);
        failure = reason;
    }

    void retry() {
        become(VideoState.UPLOADED);
        failure = null;
    }

    void waitForReview() {
        become(VideoState.IN_REVIEW);
    }

    /** Applies a decision of moderation: the state follows from the outcome and from whether it was public. */
    void decide(Decision made, long version, @Nullable String suggestedCategory, Instant now) {
        boolean wasPublic = state == VideoState.PUBLISHED || state == VideoState.TAKEN_DOWN;
        VideoState refused = wasPublic ? VideoState.TAKEN_DOWN : VideoState.REJECTED;
        become(made.rejects() ? refused : VideoState.PUBLISHED);
        decision = made;
        decisionVersion = version;
        restricted = made.restricts();
        openIfDue(now);
        noteOpening(now);
        if (words.category() == null) {
            words = words.withCategory(suggestedCategory);
        }
    }

    /**
     * Changes words and audience. Other words of a video that has media must be screened.
     *
     * @return whether they must be screened now
     */
    boolean edit(VideoWords newWords, Audience newAudience, Instant now) {
        boolean screenAgain = state.hasMedia() && !words.readsLike(newWords);
        words = newWords;
        audience = newAudience;
        revision++;
        if (screenAgain) {
            become(VideoState.SCREENING);
            screenedRevision = revision;
        }
        noteOpening(now);
        return screenAgain;
    }

    /**
     * Makes a scheduled video public once its time has come and nothing stands against it.
     *
     * @return whether it is public by this
     */
    boolean openIfDue(Instant now) {
        boolean due = state == VideoState.PUBLISHED && audience.isDue(now);
        if (due) {
            audience = Audience.of(Visibility.PUBLIC);
            revision++;
            noteOpening(now);
        }
        return due;
    }

    private void noteOpening(Instant now) {
        if (isOpen() && publishedAt == null) {
            publishedAt = now;
        }
    }

    /** Its captions have changed; those of a video that was screened before must be screened again. */
    void changeCaptions() {
        revision++;
        if (state.hasMedia()) {
            become(VideoState.SCREENING);
            screenedRevision = revision;
        }
    }

    void delete() {
        become(VideoState.DELETED);
    }

    /**
     * Whether this decision is to be applied: it must be newer than what was decided, and about the present words
     * unless a person refuses. What a person refused no machine brings back.
     */
    boolean awaits(Decision made, long contentVersion, long version) {
        return state.hasMedia()
                && version > decisionVersion
                && !(made.automated() && isRefusedByPerson())
                && (hasPresentWords(contentVersion) || made.refusesAnyWords(state));
    }

    /** Whether the present words are those of this revision. */
    boolean hasPresentWords(long contentVersion) {
        return contentVersion >= screenedRevision;
    }

    private boolean isRefusedByPerson() {
        boolean refused = state == VideoState.REJECTED || state == VideoState.TAKEN_DOWN;
        return refused && decision != null && !decision.automated();
    }

    /** Whether everybody who has the link may see it. */
    boolean isOpen() {
        return state == VideoState.PUBLISHED && audience.visibility().isOpen();
    }

    /** Whether it stands in lists and search. */
    boolean isListed() {
        return isOpen() && audience.visibility() == Visibility.PUBLIC && !restricted;
    }

    /** A rejected or taken down video keeps its words: the decision was about them. */
    boolean isEditable() {
        return state != VideoState.REJECTED && state != VideoState.TAKEN_DOWN && state != VideoState.DELETED;
    }

    private void become(VideoState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("Video %s cannot go from %s to %s".formatted(id, state, next));
        }
        state = next;
        revision++;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID playbackId() {
        return playbackId;
    }

    VideoWords words() {
        return words;
    }

    Audience audience() {
        return audience;
    }

    VideoState state() {
        return state;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    TranscodedMedia media() {
        return media;
    }

    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    long revision() {
        return revision;
    }
}
