package dev.kinora.video.catalog;

import dev.kinora.events.Categories;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import dev.kinora.starter.version.ExpectedVersion;
import dev.kinora.video.age.AgeConfirmations;
import dev.kinora.video.block.Blocks;
import dev.kinora.video.catalog.metadata.Audience;
import dev.kinora.video.catalog.metadata.Failure;
import dev.kinora.video.catalog.metadata.VideoState;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds, lists, edits and deletes videos for a viewer. For the viewer, videos that they may not see do not exist. */
@Component
@Transactional
public class VideoCatalog {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final VideoRepository videos;
    private final VideoViews views;
    private final VideoPublisher publisher;
    private final VideoDeletion deletion;
    private final Blocks blocks;
    private final InstantSource clock;

    VideoCatalog(
            VideoRepository videos,
            VideoViews views,
            VideoPublisher publisher,
            VideoDeletion deletion,
            Blocks blocks,
            InstantSource clock) {
        this.videos = videos;
        this.views = views;
        this.publisher = publisher;
        this.deletion = deletion;
        this.blocks = blocks;
        this.clock = clock;
    }

    /** A video and the version for If-Match. */
    record Versioned(VideoView view, long revision) {}

    /**
     * Summary of a video for other features.
     *
     * @param open whether everybody with the link may see it
     * @param commentsOff whether moderation has turned its comments off
     */
    public record VideoSummary(
            UUID id,
            UUID ownerId,
            boolean open,
            boolean commentsOff,
            VideoState state,
            @Nullable Failure failure) {}

    /**
     * The summary of a video that this viewer may see.
     *
     * @throws ProblemException VIDEO_NOT_FOUND for all others, AGE_CONFIRMATION_REQUIRED for what this viewer may play only
     *     after confirming to be an adult
     */
    @Transactional(readOnly = true)
    public VideoSummary playable(UUID videoId, @Nullable CurrentAccount viewer) {
        Video video = require(videoId, viewer);
        if (!views.admits(video, viewer)) {
            throw AgeConfirmations.required();
        }
        return visible(videoId, viewer);
    }

    /**
     * The summary of a video that this viewer may see.
     *
     * @throws ProblemException VIDEO_NOT_FOUND for all others
     */
    @Transactional(readOnly = true)
    public VideoSummary visible(UUID videoId, @Nullable CurrentAccount viewer) {
        Video video = require(videoId, viewer);
        return new VideoSummary(
                videoId,
                video.ownerId(),
                video.isOpen(),
                video.isCommentsOff(),
                video.state(),
                video.failure().orElse(null));
    }

    /**
     * The summary of a video that this account may see and react to; staff sees more, but a block holds for them, too.
     *
     * @throws ProblemException as for {@link #visible}
     */
    @Transactional(readOnly = true)
    public VideoSummary reachable(UUID videoId, CurrentAccount account) {
        VideoSummary video = visible(videoId, account);
        if (blocks.areApart(account.id(), video.ownerId())) {
            throw notFound();
        }
        return video;
    }

    /** Whether this viewer may see this video. */
    @Transactional(readOnly = true)
    public boolean isVisible(UUID videoId, @Nullable CurrentAccount viewer) {
        return visibleTo(videoId, viewer).isPresent();
    }

    /** Whether this account owns this video. */
    @Transactional(readOnly = true)
    public boolean isOwner(UUID videoId, UUID accountId) {
        return videos.findById(videoId)
                .map(Video::ownerId)
                .filter(accountId::equals)
                .isPresent();
    }

    /** A video that everybody with the link may see. */
    public record OpenVideo(UUID ownerId, long durationMs, boolean commentsOff) {}

    /** The video, if everybody with the link may see it. */
    @Transactional(readOnly = true)
    public Optional<OpenVideo> findOpen(UUID videoId) {
        return videos.findById(videoId)
                .filter(Video::isOpen)
                .map(video -> new OpenVideo(video.ownerId(), video.media().durationMs(), video.isCommentsOff()));
    }

    /** The owner of this video; empty if the video does not exist any more. */
    @Transactional(readOnly = true)
    public Optional<UUID> findOwner(UUID videoId) {
        return videos.findById(videoId)
                .filter(video -> video.state() != VideoState.DELETED)
                .map(Video::ownerId);
    }

    /** The titles of these videos, as far as the viewer may see them. */
    @Transactional(readOnly = true)
    public Map<UUID, String> titles(Collection<UUID> ids, CurrentAccount viewer) {
        List<Video> found = videos.findAllById(ids);
        Set<UUID> hidden =
                blocks.hiddenFrom(viewer, found.stream().map(Video::ownerId).toList());
        return found.stream()
                .filter(video -> isShown(video, viewer) && !hidden.contains(video.ownerId()))
                .collect(Collectors.toMap(Video::getId, video -> video.words().title()));
    }

    @Transactional(readOnly = true)
    Versioned find(UUID videoId, @Nullable CurrentAccount viewer) {
        Video video = require(videoId, viewer);
        return new Versioned(views.show(video, viewer), video.revision());
    }

    @Transactional(readOnly = true)
    Page<VideoView> ownedBy(CurrentAccount owner, @Nullable String cursor, int limit) {
        List<Video> rows = videos.ownedBy(owner.id(), before(cursor), Limit.of(limit + 1));
        return page(rows, limit, owner);
    }

    /** The videos on the page of a channel, newest first: the listed ones and those of limited reach. */
    @Transactional(readOnly = true)
    public Page<VideoView> shownBy(UUID owner, @Nullable CurrentAccount viewer, @Nullable String cursor, int limit) {
        return page(videos.shownBy(owner, before(cursor), Limit.of(limit + 1)), limit, viewer);
    }

    /** Number of videos on the page of a channel. */
    @Transactional(readOnly = true)
    public long countShownBy(UUID owner) {
        return videos.countShownBy(owner);
    }

    /** Numbers of listed videos of these accounts; accounts without one are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> countListedOfEach(Collection<UUID> owners) {
        return owners.isEmpty()
                ? Map.of()
                : videos.countListedOfEach(owners).stream()
                        .collect(Collectors.toMap(OwnedCount::owner, OwnedCount::videos));
    }

    /** How many videos an account has. */
    record OwnedCount(UUID owner, long videos) {}

    /** These videos in this order, without those that are not listed, or of an account on the other side of a block. */
    @Transactional(readOnly = true)
    public List<VideoView> listed(Collection<UUID> ids, @Nullable CurrentAccount viewer) {
        Map<UUID, Video> found =
                videos.findAllById(ids).stream().collect(Collectors.toMap(Video::getId, Function.identity()));
        Set<UUID> hidden = blocks.hiddenFrom(
                viewer, found.values().stream().map(Video::ownerId).toList());
        List<Video> ordered = ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .filter(video -> video.isListed() && !hidden.contains(video.ownerId()))
                .toList();
        return views.show(ordered, viewer);
    }

    /** Those of these videos that are listed. */
    @Transactional(readOnly = true)
    List<UUID> listedOf(Collection<UUID> ids) {
        return videos.findAllById(ids).stream()
                .filter(Video::isListed)
                .map(Video::getId)
                .toList();
    }

    Versioned edit(UUID videoId, CurrentAccount account, ExpectedVersion expected, EditVideoRequest change) {
        requireCategory(change.category());
        Video video = requireOwned(videoId, account);
        expected.requireMatch(video.revision());
        if (!video.isEditable()) {
            throw notEditable();
        }
        boolean wasPublished = video.state() == VideoState.PUBLISHED;
        boolean wasOpen = video.isOpen();
        boolean wasListed = video.isListed();
        Audience audience = video.audience().changed(change.visibility(), change.publishAt(), clock.instant());
        boolean toBeScreened = video.edit(change.applyTo(video.words()), audience, clock.instant());
        if (toBeScreened) {
            if (wasOpen) {
                publisher.hide(video, "HIDDEN");
            }
            publisher.screenAgain(video);
        } else if (wasPublished && (wasOpen || video.isOpen())) {
            publisher.publish(video, wasListed);
        }
        return new Versioned(views.show(video, account), video.revision());
    }

    /** Deletes a video permanently, for its owner or an administrator. */
    void delete(UUID videoId, CurrentAccount account) {
        Video video = videos.lock(videoId)
                .filter(found -> found.state() != VideoState.DELETED)
                .filter(found -> found.ownerId().equals(account.id()) || account.has(Role.ADMIN))
                .orElseThrow(VideoCatalog::notFound);
        deletion.delete(video);
    }

    private Video require(UUID videoId, @Nullable CurrentAccount viewer) {
        return visibleTo(videoId, viewer).orElseThrow(VideoCatalog::notFound);
    }

    private Optional<Video> visibleTo(UUID videoId, @Nullable CurrentAccount viewer) {
        return videos.findById(videoId).filter(video -> isVisible(video, viewer));
    }

    private boolean isVisible(Video video, @Nullable CurrentAccount viewer) {
        return isShown(video, viewer) && !blocks.isHiddenFrom(viewer, video.ownerId());
    }

    private static boolean isShown(Video video, @Nullable CurrentAccount viewer) {
        return video.state() != VideoState.DELETED && (video.isOpen() || VideoViews.isInsider(video, viewer));
    }

    private Video requireOwned(UUID videoId, CurrentAccount account) {
        return videos.lock(videoId)
                .filter(video -> video.state() != VideoState.DELETED)
                .filter(video -> video.ownerId().equals(account.id()))
                .orElseThrow(VideoCatalog::notFound);
    }

    /**
     * Refuses what is no category.
     *
     * @throws ProblemException UNKNOWN_CATEGORY
     */
    public static void requireCategory(@Nullable String category) {
        if (category != null && !Categories.contains(category)) {
            throw new ProblemException(CatalogProblem.UNKNOWN_CATEGORY, "Choose one of the categories, or none.")
                    .with("categories", Categories.ALL);
        }
    }

    static ProblemException notEditable() {
        return new ProblemException(
                CatalogProblem.NOT_EDITABLE, "Moderation refused this video. Upload a new one instead of changing it.");
    }

    static ProblemException notFound() {
        return new ProblemException(CatalogProblem.VIDEO_NOT_FOUND, "There is no video with this id that you may see.");
    }

    private Page<VideoView> page(List<Video> rows, int limit, @Nullable CurrentAccount viewer) {
        Page<Video> page = Page.of(rows, limit, video -> Cursor.encode(video.getId()));
        return new Page<>(views.show(page.items(), viewer), page.nextCursor());
    }

    private static UUID before(@Nullable String cursor) {
        return cursor == null ? NEWEST : Cursor.decode(cursor, 1).uuid(0);
    }
}
