package dev.kinora.video.catalog;

import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.starter.id.EntityWithOwnId;
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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A video and its life cycle. Only its methods change the state; each change increments the revision. */
@Entity
@Table(name = "video")
class Video extends EntityWithOwnId<UUID> {

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

    /** Whether it is left out of lists: a part of the restrictions, which queries read. */
    @Column
    private boolean restricted;

    /** Whether nobody sees it because its owner is held. */
    @Column
    private boolean withheld;

    /** Null without any, and in rows of earlier versions, which know {@link #restricted} only. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Restrictions restrictions;

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

    /** Marks the start of transcoding, also again after a worker died. */
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

    /** Applies a decision of moderation with the usual restrictions. */
    void decide(Decision made, long version, @Nullable String suggestedCategory, Instant now) {
        decide(made, null, version, suggestedCategory, now);
    }

    /**
     * Applies a decision of moderation; the new state depends on the outcome and on whether the video was public.
     *
     * @param taken what is taken from it; null for the usual: from a restricted video its reach
     */
    void decide(
            Decision made,
            @Nullable Restrictions taken,
            long version,
            @Nullable String suggestedCategory,
            Instant now) {
        boolean wasPublic = state == VideoState.PUBLISHED || state == VideoState.TAKEN_DOWN;
        VideoState refused = wasPublic ? VideoState.TAKEN_DOWN : VideoState.REJECTED;
        become(made.rejects() ? refused : VideoState.PUBLISHED);
        decision = made;
        decisionVersion = version;
        restrictions = restrictions(made, taken);
        restricted = restrictions != null && restrictions.contains(Restriction.LIMITED_REACH);
        openIfDue(now);
        noteOpening(now);
        if (words.category() == null) {
            words = words.withCategory(suggestedCategory);
        }
    }

    private static @Nullable Restrictions restrictions(Decision made, @Nullable Restrictions taken) {
        if (made.restricts()) {
            return taken == null ? Restrictions.LIMITED_REACH : taken;
        }
        return made.rejects() ? taken : null;
    }

    /** What moderation takes from it; empty for nothing. */
    Optional<Restrictions> taken() {
        return Optional.ofNullable(restrictions == null && restricted ? Restrictions.LIMITED_REACH : restrictions);
    }

    private boolean loses(Restriction kind) {
        return taken().filter(all -> all.contains(kind)).isPresent();
    }

    /** Whether only people who confirmed that they are adults can play it. */
    boolean isAdultsOnly() {
        return loses(Restriction.AGE_GATE);
    }

    /** Whether nobody can comment on it. */
    boolean isCommentsOff() {
        return loses(Restriction.COMMENTS_OFF);
    }

    /** Whether nobody sees it until a person has decided. */
    boolean isHeld() {
        return loses(Restriction.HOLD);
    }

    /**
     * Changes text and audience. A video with media must be screened again if its text changes.
     *
     * @return whether it must be screened now
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
     * Makes a scheduled video public if its time has come and nothing prevents it.
     *
     * @return whether this made it public
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

    /**
     * Hides it from everybody because its owner is held, or ends that.
     *
     * @return whether this changed it
     */
    boolean withhold(boolean hidden, Instant now) {
        if (withheld == hidden) {
            return false;
        }
        withheld = hidden;
        revision++;
        noteOpening(now);
        return true;
    }

    private void noteOpening(Instant now) {
        if (isOpen() && publishedAt == null) {
            publishedAt = now;
        }
    }

    /** Records a change of the captions; a video that was screened before must be screened again. */
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
     * Whether a decision has to be applied: it must be newer than the last one, and about the current text unless a
     * person rejects. A machine cannot reverse the rejection by a person.
     */
    boolean awaits(Decision made, long contentVersion, long version) {
        return state.hasMedia()
                && version > decisionVersion
                && !(made.automated() && isRefusedByPerson())
                && (hasPresentWords(contentVersion) || made.refusesAnyWords(state));
    }

    /** Whether the current text is that of this revision. */
    boolean hasPresentWords(long contentVersion) {
        return contentVersion >= screenedRevision;
    }

    private boolean isRefusedByPerson() {
        boolean refused = state == VideoState.REJECTED || state == VideoState.TAKEN_DOWN;
        return refused && decision != null && !decision.automated();
    }

    /** Whether everybody with the link may see it. */
    boolean isOpen() {
        return state == VideoState.PUBLISHED && audience.visibility().isOpen() && !withheld;
    }

    /** Whether it appears in lists and search. */
    boolean isListed() {
        return isOpen() && audience.visibility() == Visibility.PUBLIC && !restricted;
    }

    /** The text of a rejected or taken down video is fixed, because the decision was about it. */
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
