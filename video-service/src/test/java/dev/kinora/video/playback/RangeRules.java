package dev.kinora.video.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoApi.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The requirements of RFC 9110 on a stored file (§13 conditions, §14 ranges), for every store. */
public final class RangeRules {

    private RangeRules() {}

    /** Checks a public, immutable file of these bytes, at least 100 of them. */
    public static void check(VideoApi api, String path, byte[] bytes) {
        Answer whole = api.get(path);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.response().body()).isEqualTo(bytes);
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.header("Content-Length")).isEqualTo(Integer.toString(bytes.length));
        assertThat(whole.header("Last-Modified")).endsWith("GMT");
        assertThat(whole.header("ETag")).matches("\"[^\"]+\"");
        assertThat(whole.header("Cache-Control")).isEqualTo("max-age=60, must-revalidate, public");
        assertThat(whole.header("Access-Control-Allow-Origin")).isEqualTo("*");
        answersParts(api, path, bytes);
        answersSeveralParts(api, path, bytes);
        refusesRangesOutsideTheFile(api, path, bytes);
        sendsTheWholeFileIfARangeDoesNotApply(api, path, bytes, whole);
        answersConditions(api, path, whole);
        answersHead(api, path, bytes, whole);
    }

    private static void answersParts(VideoApi api, String path, byte[] bytes) {
        int size = bytes.length;
        isPart(api.get(path, "Range", "bytes=0-9"), bytes, 0, 10);
        isPart(api.get(path, "Range", "bytes=10-10"), bytes, 10, 11);
        isPart(api.get(path, "Range", "bytes=20-"), bytes, 20, size);
        isPart(api.get(path, "Range", "bytes=-7"), bytes, size - 7, size);
        isPart(api.get(path, "Range", "bytes=90-99999999"), bytes, 90, size);
        isPart(api.get(path, "Range", "bytes=-99999999"), bytes, 0, size);
    }

    private static void isPart(Answer part, byte[] bytes, int from, int to) {
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(from, to - 1, bytes.length));
        assertThat(part.header("Content-Length")).isEqualTo(Integer.toString(to - from));
        assertThat(part.response().body()).isEqualTo(Arrays.copyOfRange(bytes, from, to));
        assertThat(part.header("ETag")).isNotEmpty();
    }

    private static void answersSeveralParts(VideoApi api, String path, byte[] bytes) {
        Answer parts = api.get(path, "Range", "bytes=0-4,50-54");
        assertThat(parts.status()).isEqualTo(206);
        assertThat(parts.header("Content-Type")).startsWith("multipart/byteranges; boundary=");
        var body = new String(parts.response().body(), StandardCharsets.ISO_8859_1);
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(body)
                .contains("Content-Range: bytes 0-4/" + bytes.length, "Content-Range: bytes 50-54/" + bytes.length)
                .contains(raw.substring(0, 5), raw.substring(50, 55));
    }

    private static void refusesRangesOutsideTheFile(VideoApi api, String path, byte[] bytes) {
        for (String range : new String[] {"bytes=99999999-", "bytes=" + bytes.length + "-", "bytes=5-2"}) {
            Answer refused = api.get(path, "Range", range);
            assertThat(refused.status()).as(range).isEqualTo(416);
            assertThat(refused.header("Content-Range")).isEqualTo("bytes */" + bytes.length);
            assertThat(refused.header("Cache-Control")).as(range).doesNotContain("public");
            assertThat(refused.code()).as(range).isEqualTo("RANGE_NOT_SATISFIABLE");
        }
    }

    private static void sendsTheWholeFileIfARangeDoesNotApply(VideoApi api, String path, byte[] bytes, Answer whole) {
        for (Answer all : new Answer[] {
            api.get(path, "Range", "seconds=0-1"),
            api.get(path, "Range", "bytes=0-9", "If-Range", "\"another\""),
            api.get(path, "Range", "bytes=0-9", "If-Range", "W/" + whole.header("ETag")),
            api.get(path, "Range", "bytes=0-9", "If-Range", "Sat, 01 Jan 2000 00:00:00 GMT")
        }) {
            assertThat(all.status()).isEqualTo(200);
            assertThat(all.response().body()).isEqualTo(bytes);
            assertThat(all.header("Content-Length")).isEqualTo(Integer.toString(bytes.length));
        }
        isPart(api.get(path, "Range", "bytes=0-9", "If-Range", whole.header("ETag")), bytes, 0, 10);
        isPart(api.get(path, "Range", "bytes=0-9", "If-Range", whole.header("Last-Modified")), bytes, 0, 10);
    }

    private static void answersConditions(VideoApi api, String path, Answer whole) {
        for (String[] same : new String[][] {
            {"If-None-Match", whole.header("ETag")},
            {"If-None-Match", "\"x\", " + whole.header("ETag")},
            {"If-Modified-Since", whole.header("Last-Modified")},
            {"If-None-Match", whole.header("ETag"), "Range", "bytes=0-9"}
        }) {
            Answer unchanged = api.get(path, same);
            assertThat(unchanged.status()).as(String.join(" ", same)).isEqualTo(304);
            assertThat(unchanged.response().body()).isEmpty();
            assertThat(unchanged.header("ETag")).isEqualTo(whole.header("ETag"));
            assertThat(unchanged.header("Cache-Control")).isEqualTo(whole.header("Cache-Control"));
        }
        assertThat(api.get(path, "If-None-Match", "\"x\"").status()).isEqualTo(200);
        assertThat(api.get(path, "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                        .status())
                .isEqualTo(200);
    }

    private static void answersHead(VideoApi api, String path, byte[] bytes, Answer whole) {
        Answer head = api.head(path);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.response().body()).isEmpty();
        for (String name : new String[] {"Content-Length", "Content-Type", "ETag", "Last-Modified", "Accept-Ranges"}) {
            assertThat(head.header(name)).as(name).isEqualTo(whole.header(name));
        }
        assertThat(api.head(path, "Range", "bytes=0-9").header("Content-Length"))
                .isEqualTo(Integer.toString(bytes.length));
        assertThat(api.head(path, "If-None-Match", whole.header("ETag")).status())
                .isEqualTo(304);
    }
}
