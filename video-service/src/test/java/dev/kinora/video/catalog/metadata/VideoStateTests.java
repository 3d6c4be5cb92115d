package dev.kinora.video.catalog.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VideoStateTests {

    @ParameterizedTest
    @CsvSource({
        "UPLOADED, TRANSCODING, true",
        "UPLOADED, FAILED, true",
        "UPLOADED, PUBLISHED, false",
        "TRANSCODING, SCREENING, true",
        "TRANSCODING, FAILED, true",
        "TRANSCODING, PUBLISHED, false",
        "SCREENING, IN_REVIEW, true",
        "SCREENING, PUBLISHED, true",
        "SCREENING, TAKEN_DOWN, false",
        "IN_REVIEW, REJECTED, true",
        "PUBLISHED, TAKEN_DOWN, true",
        "PUBLISHED, REJECTED, false",
        "REJECTED, PUBLISHED, true",
        "TAKEN_DOWN, PUBLISHED, true",
        "FAILED, UPLOADED, true",
        "FAILED, SCREENING, false",
        "DELETED, UPLOADED, false"
    })
    void allowsOnlyTheTableOfTransitions(VideoState from, VideoState to, boolean allowed) {
        assertThat(from.canBecome(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource(value = VideoState.class, mode = EnumSource.Mode.EXCLUDE, names = "DELETED")
    void everyVideoCanBeDeleted(VideoState state) {
        assertThat(state.canBecome(VideoState.DELETED)).isTrue();
    }
}
