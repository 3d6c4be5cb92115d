package dev.kinora.localstack.bench;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An address where strangers find a video.
 *
 * @param list whether the answer is a list that names the video, or the video itself
 */
record Place(String name, String path, boolean list) {

    /** What an answer says about the video. */
    enum Finding {
        /** It is answered. */
        THERE,
        /** It is not found, or missing from the list. */
        GONE,
        /** The request was refused for another reason, such as too much load. */
        UNKNOWN
    }

    /** All places of a video, as its public view shows it. */
    static List<Place> of(JsonNode video) {
        String id = video.path("id").asString();
        String master = video.path("playback").path("hlsUrl").asString();
        String folder = master.substring(0, master.lastIndexOf('/') + 1);
        return List.of(
                new Place("feed", "/api/v1/feed?mode=LATEST&limit=20", true),
                new Place(
                        "search",
                        "/api/v1/search?q=" + video.path("title").asString().replace(' ', '+'),
                        true),
                new Place(
                        "channel",
                        "/api/v1/users/" + video.path("owner").path("handle").asString() + "/videos?limit=50",
                        true),
                new Place("manifest", master, false),
                new Place("segment", folder + "v0/seg_00000.m4s", false),
                new Place("poster", folder + "poster.jpg", false),
                new Place("download", folder + "download.mp4", false),
                new Place("preview", "/api/v1/videos/" + id, false));
    }

    Finding finding(int status, String body, String videoId) {
        if (status == 404) {
            return Finding.GONE;
        }
        if (status != 200) {
            return Finding.UNKNOWN;
        }
        return !list || body.contains(videoId) ? Finding.THERE : Finding.GONE;
    }
}
