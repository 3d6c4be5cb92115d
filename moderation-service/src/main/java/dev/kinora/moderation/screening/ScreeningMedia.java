package dev.kinora.moderation.screening;

import dev.kinora.moderation.vision.VideoQuestion;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Fetches the screening files of a video from video-service, through the gateway. */
class ScreeningMedia {

    private static final String INDEX = "/media/%s/screening/index.json";
    private static final int MAX_FRAMES = 32;

    private final RestClient http;
    private final ServiceToken token;
    private final long maxVideo;

    ScreeningMedia(RestClient http, ServiceToken token, long maxVideo) {
        this.http = http;
        this.token = token;
        this.maxVideo = maxVideo;
    }

    /** The screening files of a video, as paths on the gateway. */
    private record Index(String proxyUrl, List<String> frameUrls) {}

    /** The sampled frames in order, JPEG, at most 32. */
    List<byte[]> frames(UUID playbackId) {
        return index(playbackId).frameUrls().stream()
                .limit(MAX_FRAMES)
                .map(path -> fetch(path, byte[].class))
                .toList();
    }

    /**
     * Media for a vision model.
     *
     * @param whole whether they are the whole video with its sound; frames leave most of it unseen
     */
    record ForVision(List<VideoQuestion.Media> media, boolean whole) {

        static final ForVision NOTHING = new ForVision(List.of(), true);
    }

    /** The proxy video, or the sampled frames if it exceeds the limit. */
    ForVision forVision(UUID playbackId) {
        byte[] proxy = fetch(index(playbackId).proxyUrl(), byte[].class);
        if (proxy.length <= maxVideo) {
            return new ForVision(List.of(new VideoQuestion.Media("video/mp4", proxy)), true);
        }
        var frames = frames(playbackId).stream()
                .map(frame -> new VideoQuestion.Media("image/jpeg", frame))
                .toList();
        return new ForVision(frames, false);
    }

    private Index index(UUID playbackId) {
        return fetch(INDEX.formatted(playbackId), Index.class);
    }

    private <T> T fetch(String path, Class<T> type) {
        try {
            return get(path, type);
        } catch (HttpClientErrorException.Unauthorized e) {
            token.forget();
            return again(path, type);
        } catch (RestClientException e) {
            throw new MediaUnavailableException("Cannot fetch " + path + ": " + e.getMessage(), e);
        }
    }

    private <T> T again(String path, Class<T> type) {
        try {
            return get(path, type);
        } catch (RestClientException e) {
            throw new MediaUnavailableException("Cannot fetch " + path + ": " + e.getMessage(), e);
        }
    }

    private <T> T get(String path, Class<T> type) {
        T body = http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token.value())
                .retrieve()
                .body(type);
        if (body == null) {
            throw new MediaUnavailableException(path + " is empty", null);
        }
        return body;
    }
}
