package dev.kinora.video.catalog;

import dev.kinora.events.video.CaptionText;
import dev.kinora.events.video.CaptionTrack;
import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoMedia;
import dev.kinora.events.video.VideoText;
import dev.kinora.video.account.AccountProfile;
import dev.kinora.video.account.Accounts;
import dev.kinora.video.catalog.metadata.TranscodedMedia;
import dev.kinora.video.catalog.metadata.VideoWords;
import dev.kinora.video.playback.Playback;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Builds the events about a video for other services. */
@Component
class VideoFacts {

    private final Accounts accounts;
    private final Playback playback;
    private final VideoCaptions captions;

    VideoFacts(Accounts accounts, Playback playback, VideoCaptions captions) {
        this.accounts = accounts;
        this.playback = playback;
        this.captions = captions;
    }

    VideoAuthor author(Video video) {
        AccountProfile profile = accounts.profile(video.ownerId());
        return new VideoAuthor(profile.id(), profile.handle(), profile.displayName());
    }

    VideoText text(Video video) {
        VideoWords words = video.words();
        String captioned = captions.words(video.getId());
        return new VideoText(
                words.title(),
                words.description(),
                words.hashtags(),
                words.category(),
                captioned.isEmpty() ? null : CaptionText.of(captioned));
    }

    VideoMedia media(Video video) {
        UUID id = video.getId();
        TranscodedMedia media = video.media();
        Playback.Addresses addresses = playback.openAddresses(video.playbackId());
        return new VideoMedia(
                video.playbackId(),
                media.durationMs(),
                media.width(),
                media.height(),
                addresses.hlsUrl(),
                addresses.posterUrl(),
                media.blurhash(),
                captions.tracks(List.of(id)).getOrDefault(id, List.of()).stream()
                        .map(track -> new CaptionTrack(
                                track.language(), track.label(), addresses.captionUrl(track.language())))
                        .toList());
    }
}
