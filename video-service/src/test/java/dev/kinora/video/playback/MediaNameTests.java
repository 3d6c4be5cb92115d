package dev.kinora.video.playback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaNameTests {

    @ParameterizedTest
    @CsvSource({
        "master.m3u8, false",
        "v0/index.m3u8, false",
        "v0/init.mp4, true",
        "v0/seg_00000.m4s, true",
        "poster.jpg, true"
    })
    void cachesEverythingButPlaylistsPermanently(String path, boolean immutable) {
        assertThat(MediaName.find(path))
                .hasValueSatisfying(name -> assertThat(name.isImmutable()).isEqualTo(immutable));
    }
}
