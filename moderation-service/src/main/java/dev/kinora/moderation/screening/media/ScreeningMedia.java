package dev.kinora.moderation.screening.media;

import dev.kinora.moderation.vision.VideoQuestion;
import dev.kinora.starter.security.ServiceToken;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Fetches the screening files of a video from video-service, through the gateway. */
public class ScreeningMedia {

    private static final String INDEX = "/media/%s/screening/index.json";
    private static final int MAX_STILLS = 32;

    private final RestClient http;
    private final ServiceToken token;
    private final long maxVideo;

    ScreeningMedia(RestClient http, ServiceToken token, long maxVideo) {
        this.http = http;
        this.token = token;
        this.maxVideo = maxVideo;
    }

    /**
     * Hands over all frames of a video in order, some at a time, so that never all of them are in memory.
     *
     * @param durationMs length of the video
     * @param some takes frames, and says whether it wants more
     */
    public void frames(UUID playbackId, long durationMs, Predicate<List<SampledFrame>> some) {
        var index = index(playbackId);
        if (index.framesUrl() == null) {
            boolean more = true;
            for (int i = 0; more && i < index.frameUrls().size(); i++) {
                more = some.test(List.of(earlier(index, i, durationMs)));
            }
            return;
        }
        for (var group : index.groups()) {
            if (!some.test(fetch(index.framesUrl(), group))) {
                return;
            }
        }
    }

    /** At most {@value #MAX_STILLS} frames at equal intervals, in order, JPEG. */
    List<byte[]> stills(UUID playbackId) {
        var index = index(playbackId);
        if (index.framesUrl() == null) {
            return spread(index.frameUrls()).stream().map(this::fetch).toList();
        }
        return spread(index.frames()).stream()
                .map(place ->
                        fetch(index.framesUrl(), List.of(place)).getFirst().jpeg())
                .toList();
    }

    private SampledFrame earlier(ScreeningIndex index, int i, long durationMs) {
        var urls = index.frameUrls();
        return new SampledFrame(i * durationMs / urls.size(), fetch(urls.get(i)));
    }

    /** Frames that lie together. */
    private List<SampledFrame> fetch(String url, List<ScreeningIndex.Place> group) {
        long from = group.getFirst().offset();
        long end = group.getLast().end();
        byte[] bytes = fetch(url, "bytes=%d-%d".formatted(from, end - 1), byte[].class);
        if (bytes.length != end - from) {
            throw new MediaUnavailableException(
                    "%s has %d bytes at %d, not %d".formatted(url, bytes.length, from, end - from), null);
        }
        return group.stream()
                .map(place ->
                        new SampledFrame(place.atMs(), Arrays.copyOfRange(bytes, (int) (place.offset() - from), (int)
                                (place.end() - from))))
                .toList();
    }

    private static <T> List<T> spread(List<T> all) {
        int count = Math.min(all.size(), MAX_STILLS);
        return IntStream.range(0, count)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
                .toList();
    }

    /**
     * Media for a vision model.
     *
     * @param whole whether they are the whole video with its sound; frames leave most of it unseen
     */
    public record ForVision(List<VideoQuestion.Media> media, boolean whole) {

        public static final ForVision NOTHING = new ForVision(List.of(), true);
    }

    /** The proxy video, or the sampled frames if it exceeds the limit. */
    public ForVision forVision(UUID playbackId) {
        byte[] proxy = fetch(index(playbackId).proxyUrl());
        if (proxy.length <= maxVideo) {
            return new ForVision(List.of(new VideoQuestion.Media("video/mp4", proxy)), true);
        }
        var frames = stills(playbackId).stream()
                .map(frame -> new VideoQuestion.Media("image/jpeg", frame))
                .toList();
        return new ForVision(frames, false);
    }

    private ScreeningIndex index(UUID playbackId) {
        return fetch(INDEX.formatted(playbackId), null, ScreeningIndex.class);
    }

    private byte[] fetch(String path) {
        return fetch(path, null, byte[].class);
    }

    private <T> T fetch(String path, @Nullable String range, Class<T> type) {
        try {
            return get(path, range, type);
        } catch (HttpClientErrorException.Unauthorized e) {
            token.forget();
            return again(path, range, type);
        } catch (RestClientException e) {
            throw new MediaUnavailableException("Cannot fetch " + path + ": " + e.getMessage(), e);
        }
    }

    private <T> T again(String path, @Nullable String range, Class<T> type) {
        try {
            return get(path, range, type);
        } catch (RestClientException e) {
            throw new MediaUnavailableException("Cannot fetch " + path + ": " + e.getMessage(), e);
        }
    }

    private <T> T get(String path, @Nullable String range, Class<T> type) {
        var request = http.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token.value());
        if (range != null) {
            request.header(HttpHeaders.RANGE, range);
        }
        T body = request.retrieve().body(type);
        if (body == null) {
            throw new MediaUnavailableException(path + " is empty", null);
        }
        return body;
    }
}
