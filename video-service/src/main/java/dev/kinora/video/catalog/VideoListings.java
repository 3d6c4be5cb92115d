package dev.kinora.video.catalog;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a feature that copies what stands in lists copy it anew. */
@Component
@Transactional
public class VideoListings {

    private final VideoRepository videos;
    private final VideoPublisher publisher;

    VideoListings(VideoRepository videos, VideoPublisher publisher) {
        this.videos = videos;
        this.publisher = publisher;
    }

    /** The ids of at most so many videos after this one, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<UUID> idsAfter(UUID videoId, int limit) {
        return videos.after(videoId, Limit.of(limit));
    }

    /** Says again whether this video stands in lists, while nobody else can change it; nothing for a video that is gone. */
    public void repeat(UUID videoId) {
        videos.lock(videoId).ifPresent(publisher::list);
    }

    /** Those of these videos that are still there. */
    @Transactional(readOnly = true)
    public List<UUID> existing(List<UUID> ids) {
        return videos.findAllById(ids).stream().map(Video::getId).toList();
    }
}
