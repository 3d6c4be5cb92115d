package dev.kinora.video.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.starter.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaptionReaderTests {

    private static final String HEAD = "WEBVTT\n\n";

    static Stream<Arguments> readable() {
        String one = HEAD + "00:00:01.000 --> 00:00:04.000\nHello\n";
        return Stream.of(
                Arguments.of("plain", HEAD + "00:01.000 --> 00:04.000\nHello\n", one),
                Arguments.of("byte order mark", "\uFEFF" + HEAD + "00:01.000 --> 00:04.000\nHello", one),
                Arguments.of("CRLF", "WEBVTT\r\n\r\n00:01.000 --> 00:04.000\r\nHello\r\n\r\n", one),
                Arguments.of("CR", "WEBVTT\r\r00:01.000 --> 00:04.000\rHello\r", one),
                Arguments.of("header text", "WEBVTT - by me\nKind: captions\n\n00:01.000 --> 00:04.000\nHello", one),
                Arguments.of("identifier", HEAD + "first\n00:01.000 --> 00:04.000\nHello", one),
                Arguments.of(
                        "note, style and region are left out",
                        HEAD + "STYLE\n::cue { background: url(http://evil.example/x) }\n\nREGION\nid:a\n\n"
                                + "NOTE secret\nwords\n\n00:01.000 --> 00:04.000 region:a\nHello",
                        one),
                Arguments.of(
                        "empty caption is left out",
                        HEAD + "00:00.000 --> 00:00.500\n\n00:01.000 --> 00:04.000\nHello",
                        one),
                Arguments.of(
                        "settings that are known stay",
                        HEAD + "00:01.000 --> 00:04.000 line:10%,start evil:url(x) align:start size:999%\nHello",
                        HEAD + "00:00:01.000 --> 00:00:04.000 line:10%,start align:start\nHello\n"),
                Arguments.of(
                        "overlapping speakers",
                        HEAD + "00:01.000 --> 00:04.000\nA\n\n00:02.000 --> 00:03.000\nB",
                        HEAD + "00:00:01.000 --> 00:00:04.000\nA\n\n00:00:02.000 --> 00:00:03.000\nB\n"),
                Arguments.of(
                        "a style block cannot be smuggled in after a line that becomes empty",
                        HEAD + "00:01.000 --> 00:04.000\nHello\n<x>\nSTYLE\n",
                        HEAD + "00:00:01.000 --> 00:00:04.000\nHello\nSTYLE\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void reads(String what, String file, String written) {
        assertThat(read(file).webVtt()).isEqualTo(written);
    }

    static Stream<Arguments> refused() {
        String cue = "00:01.000 --> 00:04.000\nHello\n";
        return Stream.of(
                refused("empty file", "", "CAPTIONS_INVALID", "Line 1: The first line"),
                refused("no signature", cue, "CAPTIONS_INVALID", "Line 1: The first line"),
                refused("signature with more letters", "WEBVTTX\n\n" + cue, "CAPTIONS_INVALID", "Line 1"),
                refused("only a header", HEAD, "CAPTIONS_EMPTY", "at least one"),
                refused("only tags", HEAD + "00:01.000 --> 00:02.000\n<b></b>", "CAPTIONS_EMPTY", "at least one"),
                refused("cue in the header", "WEBVTT\n" + cue, "CAPTIONS_INVALID", "Line 2: Put an empty line"),
                refused("negative time", HEAD + "-00:01.000 --> 00:04.000\nA", "CAPTIONS_INVALID", "Line 3: Expected"),
                refused("61 seconds", HEAD + "00:61.000 --> 02:00.000\nA", "CAPTIONS_INVALID", "Line 3: Expected"),
                refused("comma", HEAD + "00:01,000 --> 00:04,000\nA", "CAPTIONS_INVALID", "Line 3: Expected"),
                refused(
                        "ends early",
                        HEAD + "00:04.000 --> 00:01.000\nA",
                        "CAPTIONS_INVALID",
                        "Line 3: The caption ends"),
                refused(
                        "no length",
                        HEAD + "00:04.000 --> 00:04.000\nA",
                        "CAPTIONS_INVALID",
                        "Line 3: The caption ends"),
                refused(
                        "backward",
                        HEAD + "00:09.000 --> 00:10.000\nB\n\n" + cue,
                        "CAPTIONS_INVALID",
                        "Line 6: The caption starts before"),
                refused("words without times", HEAD + cue + "\nHello again\n", "CAPTIONS_INVALID", "Line 6: Expected"),
                refused(
                        "no empty line between captions",
                        HEAD + cue + "00:05.000 --> 00:06.000\nB",
                        "CAPTIONS_INVALID",
                        "Line 5: Put an empty line"),
                refused("NUL", HEAD + "00:01.000 --> 00:04.000\nHel\0lo", "CAPTIONS_INVALID", "Line 4: The line holds"),
                refused("C1 control", HEAD + "00:01.000 --> 00:04.000\nA\u0085B", "CAPTIONS_INVALID", "U+0085"),
                refused(
                        "a megabyte in one line",
                        HEAD + "00:01.000 --> 00:04.000\n" + "x".repeat(1 << 20),
                        "CAPTIONS_INVALID",
                        "Line 4: The line is longer"),
                refused(
                        "a text of many lines",
                        HEAD + "00:01.000 --> 00:04.000\n" + "x\n".repeat(11),
                        "CAPTIONS_INVALID",
                        "Line 14: The caption has more"),
                refused("seven at once", HEAD + cues(7, "00:01.000 --> 00:04.000"), "CAPTIONS_INVALID", "at once"),
                refused("100,000 captions", HEAD + manyCues(), "CAPTIONS_INVALID", "more than 5000 captions"));
    }

    private static Arguments refused(String what, String file, String code, String sentence) {
        return Arguments.of(what, file, code, sentence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String what, String file, String code, String sentence) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type().code()).isEqualTo(code);
            assertThat(problem.detail()).contains(sentence);
            assertThat(problem.extensions().containsKey("line"))
                    .isEqualTo(problem.detail().startsWith("Line "));
        });
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = (HEAD + "00:01.000 --> 00:04.000\nGr\u00fc\u00dfe").getBytes(StandardCharsets.ISO_8859_1);
        byte[] overlong = {'W', (byte) 0xC0, (byte) 0x80};
        byte[] utf16 = (HEAD + "00:01.000 --> 00:04.000\nA").getBytes(StandardCharsets.UTF_16);

        assertThat(Stream.of(latin, overlong, utf16))
                .allSatisfy(bytes -> assertThatThrownBy(() -> CaptionFile.of(bytes, CaptionFormat.WEB_VTT))
                        .hasMessageContaining("UTF-8"));
    }

    @Test
    void readsItsOwnWriting() {
        String written = read(HEAD + "00:01.000 --> 00:04.000 align:end\n<v Ann>a &amp; <b>b</b>\n\n"
                        + "01:00:00.000 --> 01:00:01.500\n&lt;i> 3 < 4\nx")
                .webVtt();

        assertThat(read(written).webVtt()).isEqualTo(written);
    }

    @Test
    void convertsSubRip() {
        String subRip =
                "\uFEFF1\r\n00:00:01,000 --> 00:00:04,000 X1:1 X2:2\r\n{\\an8}<font color=\"red\">Hello</font> <i>you</i>"
                        + "\r\n\r\n\r\n2\r\n0:00:05,000 --> 0:00:06,500\r\nAt 3 < 4 & more\r\n";

        CaptionFile file = CaptionFile.of(subRip.getBytes(StandardCharsets.UTF_8), CaptionFormat.SUB_RIP);

        assertThat(file.webVtt())
                .isEqualTo(HEAD + "00:00:01.000 --> 00:00:04.000\nHello <i>you</i>\n\n"
                        + "00:00:05.000 --> 00:00:06.500\nAt 3 &lt; 4 &amp; more\n");
        assertThat(file.words()).isEqualTo("Hello you\nAt 3 < 4 & more");
    }

    private static CaptionFile read(String file) {
        return CaptionFile.of(file.getBytes(StandardCharsets.UTF_8), CaptionFormat.WEB_VTT);
    }

    private static String cues(int count, String times) {
        return (times + "\nA\n\n").repeat(count);
    }

    private static String manyCues() {
        return IntStream.range(0, 100_000)
                .mapToObj(i -> "%02d:%02d:%02d.000 --> %02d:%02d:%02d.900\nA\n\n"
                        .formatted(i / 3600, i / 60 % 60, i % 60, i / 3600, i / 60 % 60, i % 60))
                .collect(Collectors.joining());
    }
}
