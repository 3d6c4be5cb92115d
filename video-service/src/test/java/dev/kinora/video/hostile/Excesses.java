package dev.kinora.video.hostile;

import static dev.kinora.video.hostile.Boxes.changed;
import static dev.kinora.video.hostile.Boxes.content;
import static dev.kinora.video.hostile.Boxes.join;
import static dev.kinora.video.hostile.Clips.H264;
import static dev.kinora.video.hostile.Clips.PICTURE;
import static dev.kinora.video.hostile.Clips.clip;
import static dev.kinora.video.hostile.HostileFile.refused;
import static dev.kinora.video.transcode.TranscodeProblem.CORRUPT;
import static dev.kinora.video.transcode.TranscodeProblem.DIMENSIONS_EXCEEDED;
import static dev.kinora.video.transcode.TranscodeProblem.FRAME_RATE_EXCEEDED;
import static dev.kinora.video.transcode.TranscodeProblem.SOUND_EXCEEDED;
import static dev.kinora.video.transcode.TranscodeProblem.TOO_LARGE;
import static dev.kinora.video.transcode.TranscodeProblem.TOO_LONG;
import static dev.kinora.video.transcode.TranscodeProblem.TOO_MANY_STREAMS;
import static dev.kinora.video.transcode.TranscodeProblem.UNSUPPORTED_CODEC;

import dev.kinora.video.transcode.TranscodeProblem;
import java.util.Arrays;
import java.util.stream.Stream;

/** Files that exceed a limit, or declare that they do. */
final class Excesses {

    private Excesses() {}

    static Stream<HostileFile> all() {
        return Stream.of(sizes(), lengths(), numbers(), codecs()).flatMap(files -> files);
    }

    private static Stream<HostileFile> sizes() {
        return Stream.of(
                excess(
                        "one-pixel.mp4",
                        DIMENSIONS_EXCEEDED,
                        "-f lavfi -i color=s=2x2:d=1:r=5 -vf scale=1:1 -pix_fmt" + " yuv444p -c:v libx264"),
                excess("flat.mp4", DIMENSIONS_EXCEEDED, "-f lavfi -i color=s=4096x4:d=0.4:r=5" + H264),
                excess("longer-than-4k.mp4", DIMENSIONS_EXCEEDED, "-f lavfi -i color=s=5000x64:d=0.4:r=5" + H264),
                excess("square-4k.mp4", DIMENSIONS_EXCEEDED, "-f lavfi -i color=s=3400x3400 -frames:v 1" + H264),
                excess("stretched-pixels.mp4", DIMENSIONS_EXCEEDED, PICTURE + H264 + " -vf setsar=60/1"),
                refused(
                        "huge-inside.webm",
                        CORRUPT,
                        () -> changed(Clips.webm(), bytes -> {
                            int key = Boxes.find(bytes.array(), new byte[] {(byte) 0x9d, 1, 0x2a});
                            bytes.putInt(key + 3, 0xff3fff3f);
                        })));
    }

    private static Stream<HostileFile> lengths() {
        return Stream.of(
                refused(
                        "a-day-in-four-kilobytes.mp4",
                        TOO_LONG,
                        () -> changed(Clips.single(), bytes -> {
                            int times = content(bytes.array(), "stts");
                            bytes.putInt(times + 12, 86_400 * bytes.getInt(content(bytes.array(), "mdhd") + 12));
                            bytes.putInt(content(bytes.array(), "mdhd") + 16, bytes.getInt(times + 12));
                        })),
                excess("too-long.mkv", TOO_LONG, "-f lavfi -i color=s=64x64:r=1:d=40" + H264),
                excess(
                        "too-long-unsaid.mkv",
                        TOO_LONG,
                        "-f lavfi -i color=s=64x64:r=1:d=40" + H264 + " -f matroska -live 1"),
                refused("junk-in-a-video.mp4", TOO_LARGE, () -> join(Clips.mp4(), new byte[4_000_000])));
    }

    private static Stream<HostileFile> numbers() {
        return Stream.of(
                excess(
                        "thousand-pictures-a-second.mp4",
                        FRAME_RATE_EXCEEDED,
                        "-f lavfi -i" + " testsrc2=s=96x64:r=1000:d=0.5" + H264),
                refused(
                        "thousands-of-tracks.mp4",
                        TOO_MANY_STREAMS,
                        () -> Boxes.addedToHeader(Clips.mp4(), Boxes.times(5000, Boxes.whole(Clips.mp4(), "trak")))),
                refused("thousands-of-tracks.webm", TOO_MANY_STREAMS, () -> manyTracks(3000)),
                excess(
                        "many-channels.mkv",
                        SOUND_EXCEEDED,
                        PICTURE + " -f lavfi -i anullsrc=cl=24c:d=1".replace("24c", "22.2") + H264 + " -c:a pcm_s16le"),
                excess(
                        "fast-sound.mkv",
                        SOUND_EXCEEDED,
                        PICTURE + " -f lavfi -i sine=d=0.2:r=384000" + H264 + " -c:a pcm_s16le"));
    }

    private static Stream<HostileFile> codecs() {
        return Stream.of(
                excess("archive-picture.mkv", UNSUPPORTED_CODEC, PICTURE + " -c:v ffv1"),
                excess("bare-picture.avi", UNSUPPORTED_CODEC, PICTURE + " -c:v rawvideo"),
                excess("lossless-picture.mov", UNSUPPORTED_CODEC, PICTURE + " -c:v qtrle"),
                excess(
                        "cinema-sound.mkv",
                        UNSUPPORTED_CODEC,
                        PICTURE + Clips.TONE + H264 + " -c:a dca -strict -2 -ar 48000"),
                refused(
                        "unknown-picture.mp4",
                        UNSUPPORTED_CODEC,
                        () -> changed(
                                Clips.mp4(), bytes -> bytes.put(content(bytes.array(), "stsd") + 12, (byte) 'x'))));
    }

    private static HostileFile excess(String name, TranscodeProblem problem, String arguments) {
        return refused(name, problem, () -> clip(name, arguments));
    }

    private static byte[] manyTracks(int count) {
        byte[] kind = Boxes.element(0x1A45DFA3L, Boxes.element(0x4282L, Boxes.ascii("webm")));
        byte[] track = Boxes.element(
                0xAEL,
                Boxes.element(0xD7L, new byte[] {1}),
                Boxes.element(0x83L, new byte[] {1}),
                Boxes.element(0x86L, Boxes.ascii("V_VP8")),
                Boxes.element(0xE0L, Boxes.element(0xB0L, new byte[] {64}), Boxes.element(0xBAL, new byte[] {64})));
        byte[][] tracks = new byte[count][];
        Arrays.fill(tracks, track);
        return join(kind, Boxes.element(0x18538067L, Boxes.element(0x1654AE6BL, tracks)));
    }
}
