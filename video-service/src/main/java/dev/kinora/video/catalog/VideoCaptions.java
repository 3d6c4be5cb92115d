package dev.kinora.video.catalog;

import dev.kinora.video.playback.Playback;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Query for the captions of videos; implemented by the feature that stores captions, which depends on this one. */
public interface VideoCaptions {

    /** The captions of these videos; videos without captions are omitted. */
    Map<UUID, List<Track>> tracks(Collection<UUID> videoIds);

    /** The plain text of all captions of a video, read with a lock to see the latest committed state. */
    String words(UUID videoId);

    /** Captions in one language, a BCP 47 tag; the label is for people. */
    record Track(String language, String label) {

        public Playback.CaptionAddress at(Playback.Addresses addresses) {
            return new Playback.CaptionAddress(language, label, addresses.captionUrl(language));
        }
    }
}
