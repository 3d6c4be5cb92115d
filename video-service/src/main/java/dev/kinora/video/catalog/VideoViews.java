package dev.kinora.video.catalog;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import dev.kinora.video.account.AccountProfile;
import dev.kinora.video.account.Accounts;
import dev.kinora.video.age.AgeConfirmations;
import dev.kinora.video.catalog.metadata.TranscodedMedia;
import dev.kinora.video.catalog.metadata.VideoState;
import dev.kinora.video.catalog.metadata.VideoWords;
import dev.kinora.video.playback.Playback;
import dev.kinora.video.preservation.Preservations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Builds the views of videos for a viewer, with owner, likes and playback addresses. */
@Component
class VideoViews {

    private static final VideoView.Counts NONE = new VideoView.Counts(0, 0, 0);

    private final Accounts accounts;
    private final Playback playback;
    private final LikedVideos likes;
    private final VideoCaptions captions;
    private final AgeConfirmations ages;
    private final Preservations preservations;
    private final JdbcClient jdbc;

    VideoViews(
            Accounts accounts,
            Playback playback,
            LikedVideos likes,
            VideoCaptions captions,
            AgeConfirmations ages,
            Preservations preservations,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.playback = playback;
        this.likes = likes;
        this.captions = captions;
        this.ages = ages;
        this.preservations = preservations;
        this.jdbc = jdbc;
    }

    VideoView show(Video video, @Nullable CurrentAccount viewer) {
        return show(List.of(video), viewer).getFirst();
    }

    List<VideoView> show(List<Video> videos, @Nullable CurrentAccount viewer) {
        List<UUID> ids = videos.stream().map(Video::getId).toList();
        Map<UUID, AccountProfile> owners =
                accounts.profiles(videos.stream().map(Video::ownerId).toList());
        Map<UUID, VideoView.Counts> counts = counts(ids);
        Map<UUID, List<VideoCaptions.Track>> tracks = captions.tracks(ids);
        Set<UUID> liked = viewer == null ? Set.of() : likes.likedBy(viewer.id(), ids);
        boolean adult = videos.stream().anyMatch(Video::isAdultsOnly) && isAdult(viewer);
        return videos.stream()
                .map(video -> view(
                        video,
                        viewer,
                        owners.getOrDefault(video.ownerId(), new AccountProfile(video.ownerId(), "unknown", "?", "")),
                        new Extras(
                                video.isCommentsOff()
                                        ? counts.getOrDefault(video.getId(), NONE)
                                                .withoutComments()
                                        : counts.getOrDefault(video.getId(), NONE),
                                liked.contains(video.getId()),
                                tracks.getOrDefault(video.getId(), List.of()),
                                adult)))
                .toList();
    }

    private record Extras(
            VideoView.Counts counts, boolean likedByMe, List<VideoCaptions.Track> captions, boolean adult) {}

    private static @Nullable VideoRestrictions restrictions(Video video, boolean insider, boolean covered) {
        return video.taken()
                .map(taken -> VideoRestrictions.of(taken, covered, insider))
                .filter(VideoRestrictions::tellsSomething)
                .orElse(null);
    }

    /** Whether a viewer may play a video that they may see. */
    boolean admits(Video video, @Nullable CurrentAccount viewer) {
        return !video.isAdultsOnly() || isInsider(video, viewer) || isAdult(viewer);
    }

    private boolean isAdult(@Nullable CurrentAccount viewer) {
        return viewer != null && ages.isConfirmed(viewer.id());
    }

    private VideoView view(Video video, @Nullable CurrentAccount viewer, AccountProfile owner, Extras extras) {
        boolean insider = isInsider(video, viewer);
        boolean covered = video.isAdultsOnly() && !insider && !extras.adult();
        VideoWords words = video.words();
        TranscodedMedia media = video.media();
        return new VideoView(
                video.getId(),
                video.state(),
                words.title(),
                words.description(),
                words.hashtags(),
                words.category(),
                video.audience().visibility(),
                video.audience().publishAt(),
                new VideoView.Owner(owner.id(), owner.handle(), owner.displayName()),
                media.durationMs(),
                media.width(),
                media.height(),
                extras.counts(),
                extras.likedByMe(),
                video.createdAt(),
                video.publishedAt(),
                captioned(addresses(video, viewer, extras.adult()), extras.captions()),
                video.state().hasMedia() && (!covered || insider) ? media.blurhash() : null,
                insider ? video.decision().orElse(null) : null,
                insider ? video.failure().orElse(null) : null,
                restrictions(video, insider, covered));
    }

    private static Playback.@Nullable Addresses captioned(
            Playback.@Nullable Addresses addresses, List<VideoCaptions.Track> tracks) {
        return addresses == null
                ? null
                : addresses.with(
                        tracks.stream().map(track -> track.at(addresses)).toList());
    }

    /** Playback addresses without captions; null if there is nothing for this viewer to play. */
    Playback.@Nullable Addresses addresses(Video video, @Nullable CurrentAccount viewer) {
        return addresses(video, viewer, video.isAdultsOnly() && isAdult(viewer));
    }

    private Playback.@Nullable Addresses addresses(Video video, @Nullable CurrentAccount viewer, boolean adult) {
        boolean insider = isInsider(video, viewer);
        boolean previewed = video.state() == VideoState.TRANSCODING
                && insider
                && playback.generation(video.playbackId()).isPresent();
        if (!video.state().hasMedia() && !previewed) {
            return null;
        }
        if (video.isOpen() && !video.isAdultsOnly()) {
            return playback.openAddresses(video.playbackId());
        }
        return (insider && !isWithheld(video, viewer)) || (video.isOpen() && adult)
                ? playback.signedAddresses(video.playbackId())
                : null;
    }

    /** Whether a video that nobody else sees is evidence, which neither its owner nor other staff play. */
    private boolean isWithheld(Video video, @Nullable CurrentAccount viewer) {
        boolean entitled = viewer != null && viewer.hasAny(Role.SERVICE, Role.CHILD_SAFETY);
        return !entitled && preservations.find(video.getId()).isPresent();
    }

    /** Whether the viewer may see the video even if it is not open, as its owner, moderators and services may. */
    static boolean isInsider(Video video, @Nullable CurrentAccount viewer) {
        return viewer != null
                && (video.ownerId().equals(viewer.id()) || viewer.hasAny(Role.MODERATOR, Role.ADMIN, Role.SERVICE));
    }

    private Map<UUID, VideoView.Counts> counts(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select video_id, views, likes, comments from video_count where video_id in (:ids)")
                .param("ids", ids.stream().map(BinaryIds::bytes).toList())
                .query((row, index) -> Map.entry(
                        BinaryIds.read(row, "video_id"),
                        new VideoView.Counts(row.getLong("views"), row.getLong("likes"), row.getLong("comments"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
