package dev.kinora.video.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.kinora.starter.outbox.Outbox;
import dev.kinora.video.catalog.metadata.Audience;
import dev.kinora.video.catalog.metadata.Failure;
import dev.kinora.video.catalog.metadata.FailureCode;
import dev.kinora.video.catalog.metadata.TranscodedMedia;
import dev.kinora.video.catalog.metadata.VideoState;
import dev.kinora.video.catalog.metadata.VideoWords;
import dev.kinora.video.catalog.metadata.Visibility;
import dev.kinora.video.upload.Uploads;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VideoLifecycleTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final VideoRepository videos = mock();
    private final Uploads uploads = mock();
    private final VideoLifecycle lifecycle = new VideoLifecycle(
            videos, mock(VideoPublisher.class), mock(Outbox.class), InstantSource.fixed(NOW), uploads);
    private final Video video = Video.uploaded(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new VideoWords("A title", "", List.of(), null),
            Audience.of(Visibility.PUBLIC),
            10,
            NOW);

    @BeforeEach
    void storeVideo() {
        when(videos.lock(video.getId())).thenReturn(Optional.of(video));
        video.startTranscoding();
    }

    @Test
    void caseAboutEarlierWordsDoesNotHoldTheEditedVideo() {
        video.finishTranscoding(new TranscodedMedia(2000, 360, 640, "0".repeat(64), "LEHV6nWB2yk8pyo0adR*.7kCMdnj"));
        long first = video.revision();
        video.edit(new VideoWords("Other", "", List.of(), null), Audience.of(Visibility.PUBLIC), NOW);

        lifecycle.waitForReview(video.getId(), first);
        assertThat(video.state()).isEqualTo(VideoState.SCREENING);
        lifecycle.waitForReview(video.getId(), video.revision());
        assertThat(video.state()).isEqualTo(VideoState.IN_REVIEW);
    }

    @Test
    void changedCaptionsAreScreenedOnlyOnceThereIsSomethingToScreen() {
        video.changeCaptions();
        assertThat(video.state()).isEqualTo(VideoState.TRANSCODING);
        video.finishTranscoding(new TranscodedMedia(2000, 360, 640, "0".repeat(64), "LEHV6nWB2yk8"));
        long first = video.revision();
        lifecycle.waitForReview(video.getId(), first);

        video.changeCaptions();

        assertThat(video.state()).isEqualTo(VideoState.SCREENING);
        assertThat(video.hasPresentWords(first)).isFalse();
        assertThat(video.hasPresentWords(video.revision())).isTrue();
    }

    @Test
    void saysWhetherTheVideoFailedByThis() {
        var failure = new Failure(FailureCode.CORRUPT, "Export it again.", false);
        assertThat(lifecycle.failTranscoding(video.getId(), failure)).isTrue();
        assertThat(lifecycle.failTranscoding(video.getId(), failure)).isFalse();
    }

    @Test
    void givesTheRoomOfAUselessSourceBackAndKeepsThatOfOneToTryAgain() {
        lifecycle.failTranscoding(video.getId(), new Failure(FailureCode.TRANSCODE_TIMEOUT, "Try again.", true));
        verify(uploads, never()).giveBack(video.getId());
        video.retry();
        lifecycle.failTranscoding(video.getId(), new Failure(FailureCode.CORRUPT, "Export it again.", false));
        verify(uploads).giveBack(video.getId());
    }
}
