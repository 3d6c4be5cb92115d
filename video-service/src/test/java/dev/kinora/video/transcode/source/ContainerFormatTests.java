package dev.kinora.video.transcode.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerFormatTests {

    @ParameterizedTest
    @CsvSource({
        "....ftypisom, ISO_MEDIA",
        "'....ftypqt  ', ISO_MEDIA",
        "....moov...., ISO_MEDIA",
        "'RIFF....AVI ', AVI",
        "FLV\u0001........, FLV",
        "OggS........, OGG"
    })
    void recognizesContainersByTheirFirstBytes(String head, ContainerFormat expected) {
        assertThat(ContainerFormat.sniff(bytes(head.length() < 12 ? head + " " : head)))
                .isEqualTo(expected);
    }

    @Test
    void recognizesMatroskaAndTransportStreams() {
        assertThat(ContainerFormat.sniff(bytes("\u001aE\u00df\u00a3rest"))).isEqualTo(ContainerFormat.MATROSKA);
        byte[] stream = new byte[1024];
        for (int i = 0; i < stream.length; i += 188) {
            stream[i] = 0x47;
        }
        assertThat(ContainerFormat.sniff(stream)).isEqualTo(ContainerFormat.MPEG_TS);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY_FILE",
        "Hello world and more, NOT_A_VIDEO",
        "\u0089PNG........, NOT_A_VIDEO",
        "....ftypheic...., NOT_A_VIDEO",
        "ffconcat version 1.0, FORBIDDEN_REFERENCE",
        "#EXTM3U and so on, FORBIDDEN_REFERENCE",
        "0&\u00b2u........, UNSUPPORTED_CONTAINER"
    })
    void refusesEverythingElse(String head, TranscodeProblem problem) {
        assertThatExceptionOfType(TranscodeException.class)
                .isThrownBy(() -> ContainerFormat.sniff(bytes(head)))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
