package dev.kinora.video.catalog;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Supports features that keep a copy of the listed videos and have to rebuild it. */
@Component
@Transactional
public class VideoListings {

    private final VideoRepository videos;
    private final VideoPublisher publisher;

    VideoListings(VideoRepository videos, VideoPublisher publisher) {
        this.videos = videos;
        this.publisher = publisher;
    }

    /** Up to {@code limit} ids of videos after this one, in the order of ids. */
    @Transactional(readOnly = true)
    public List<UUID> idsAfter(UUID videoId, int limit) {
        return videos.after(videoId, Limit.of(limit));
    }

    /** Repeats the event that tells whether this video is listed, under a lock; has no effect for a missing video. */
    public void repeat(UUID videoId) {
        videos.lock(videoId).ifPresent(publisher::list);
    }

    /** The subset of these videos that exists. */
    @Transactional(readOnly = true)
    public List<UUID> existing(List<UUID> ids) {
        return videos.findAllById(ids).stream().map(Video::getId).toList();
    }
}
