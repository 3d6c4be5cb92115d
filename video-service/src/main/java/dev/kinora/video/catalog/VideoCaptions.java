package dev.kinora.video.catalog;

import dev.kinora.video.playback.Playback;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The captions of videos; answered by the feature that keeps captions, which itself builds on this one. */
public interface VideoCaptions {

    /** What is known of these videos' captions, by language; videos without captions are left out. */
    Map<UUID, List<Track>> tracks(Collection<UUID> videoIds);

    /** All that strangers read in the captions of a video as they stand now, whatever the transaction saw before. */
    String words(UUID videoId);

    /** Captions in one language, a BCP 47 tag; the label is for people. */
    record Track(String language, String label) {

        public Playback.CaptionAddress at(Playback.Addresses addresses) {
            return new Playback.CaptionAddress(language, label, addresses.captionUrl(language));
        }
    }
}
