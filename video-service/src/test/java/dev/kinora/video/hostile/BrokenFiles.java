package dev.kinora.video.hostile;

import static dev.kinora.video.hostile.Boxes.ascii;
import static dev.kinora.video.hostile.Boxes.box;
import static dev.kinora.video.hostile.Boxes.changed;
import static dev.kinora.video.hostile.Boxes.content;
import static dev.kinora.video.hostile.Boxes.join;
import static dev.kinora.video.hostile.HostileFile.plays;
import static dev.kinora.video.hostile.HostileFile.playsOrIsBroken;
import static dev.kinora.video.hostile.HostileFile.playsOrIsDamaged;
import static dev.kinora.video.hostile.HostileFile.refused;
import static dev.kinora.video.transcode.TranscodeProblem.CORRUPT;
import static dev.kinora.video.transcode.TranscodeProblem.NO_VIDEO_STREAM;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Damaged videos: truncated, with flipped bits, with garbage, with invalid structures. */
final class BrokenFiles {

    private static final Map<String, Supplier<byte[]>> WHOLE = Map.of(
            "mp4",
            Clips::fastStart,
            "webm",
            Clips::webm,
            "mkv",
            Clips::matroska,
            "ts",
            Clips::transportStream,
            "avi",
            Clips::avi,
            "flv",
            Clips::flash);

    private BrokenFiles() {}

    static Stream<HostileFile> all() {
        return Stream.of(cutOff(), flipped(), structures(), streams()).flatMap(files -> files);
    }

    private static Stream<HostileFile> cutOff() {
        Stream<HostileFile> headerLast = Stream.of(1, 8, 40, 50, 75, 99)
                .map(percent -> refused("cut-at-" + percent + ".mp4", CORRUPT, () -> cut(Clips.mp4(), percent)));
        Stream<HostileFile> headerFirst = Stream.of(2, 5, 9, 12)
                .map(percent -> refused(
                        "faststart-cut-at-" + percent + ".mp4", CORRUPT, () -> cut(Clips.fastStart(), percent)));
        Stream<HostileFile> usable = Stream.of("mp4", "webm", "mkv", "ts", "avi", "flv")
                .map(kind -> playsOrIsDamaged("half." + kind, () -> cut(whole(kind), 60)));
        Stream<HostileFile> almost = Stream.of("mp4", "webm", "ts")
                .map(kind -> plays("almost-whole." + kind, 0, "96x64", () -> cut(whole(kind), 92)));
        return Stream.of(headerLast, headerFirst, usable, almost).flatMap(files -> files);
    }

    private static Stream<HostileFile> flipped() {
        return WHOLE.keySet().stream()
                .sorted()
                .flatMap(kind -> IntStream.range(0, 4)
                        .mapToObj(seed ->
                                playsOrIsBroken("flipped-" + seed + "." + kind, () -> flip(whole(kind), seed))));
    }

    private static Stream<HostileFile> structures() {
        byte[] kind = box("ftyp", ascii("isom"), new byte[4], ascii("isom"));
        return Stream.of(
                refused("no-header.mp4", CORRUPT, () -> join(kind, box("mdat", new byte[5000]))),
                refused("empty-header.mp4", CORRUPT, () -> join(kind, box("moov"))),
                refused("zero-sized-box.mp4", CORRUPT, () -> join(kind, Boxes.int32(0), ascii("moov"), new byte[64])),
                refused(
                        "box-smaller-than-itself.mp4",
                        CORRUPT,
                        () -> join(kind, Boxes.times(500, join(Boxes.int32(3), ascii("moov"))))),
                refused(
                        "box-larger-than-the-world.mp4",
                        CORRUPT,
                        () -> join(
                                kind,
                                Boxes.int32(1),
                                ascii("moov"),
                                Boxes.int32(0x7fffffffL),
                                Boxes.int32(-1),
                                new byte[64])),
                refused(
                        "box-of-four-gigabytes.mp4",
                        NO_VIDEO_STREAM,
                        () -> join(kind, Boxes.int32(-1), ascii("moov"), box("trak", new byte[64]))),
                refused("boxes-in-boxes.mp4", CORRUPT, () -> join(kind, nested(4000, "moov", "udta"))),
                refused("tracks-in-tracks.mp4", CORRUPT, () -> join(kind, nested(4000, "moov", "mdia"))),
                plays(
                        "repeated-header.mp4",
                        1,
                        "96x64",
                        () -> join(Clips.fastStart(), Boxes.whole(Clips.fastStart(), "moov"))),
                refused(
                        "endless-table.mp4",
                        CORRUPT,
                        () -> changed(
                                Clips.fastStart(), bytes -> bytes.putInt(content(bytes.array(), "stsz") + 8, -1))),
                plays(
                        "nothing-at-first.mp4",
                        1,
                        "96x64",
                        () -> changed(Clips.fastStart(), bytes -> {
                            int start = content(bytes.array(), "mdat");
                            bytes.put(start, new byte[(bytes.capacity() - start) * 2 / 5]);
                        })),
                refused(
                        "data-behind-the-end.mp4",
                        CORRUPT,
                        () -> changed(
                                Clips.single(),
                                bytes -> bytes.putInt(content(bytes.array(), "stco") + 8, 0x7fffffff))));
    }

    private static Stream<HostileFile> streams() {
        byte[] header = Boxes.element(0x1A45DFA3L, Boxes.element(0x4282L, ascii("webm")));
        return Stream.of(
                plays(
                        "unknown-sizes.mkv",
                        1,
                        "96x64",
                        () -> Clips.clip("live.mkv", Clips.PICTURE + Clips.H264 + " -f matroska -live 1")),
                refused(
                        "clusters-in-clusters.webm",
                        CORRUPT,
                        () -> join(
                                header,
                                Boxes.elementHeader(0x18538067L, -1),
                                Boxes.times(4000, Boxes.elementHeader(0x1F43B675L, -1)))),
                refused(
                        "huge-element.webm",
                        CORRUPT,
                        () -> join(
                                header,
                                Boxes.elementHeader(0x18538067L, (1L << 56) - 2),
                                Boxes.elementHeader(0x1654AE6BL, (1L << 55)),
                                new byte[64])),
                plays("garbage-between-packets.ts", 1, "96x64", () -> withGarbage(Clips.transportStream())),
                playsOrIsDamaged(
                        "lying-index.avi",
                        () -> changed(Clips.avi(), bytes -> {
                            int index = content(bytes.array(), "idx1") + 4;
                            for (int at = index; at + 16 <= bytes.capacity(); at += 16) {
                                bytes.putInt(at + 8, 0x7fffff00).putInt(at + 12, -1);
                            }
                        })),
                refused("syncs-only.ts", CORRUPT, () -> Boxes.times(300, join(ascii("G"), new byte[187]))),
                refused("head-only.flv", CORRUPT, () -> join(ascii("FLV\u0001\u0005"), Boxes.int32(9), new byte[40])),
                refused("head-only.ogv", CORRUPT, () -> join(ascii("OggS"), new byte[60])),
                refused("pack-only.mpg", CORRUPT, () -> join(Boxes.int32(0x1ba), new byte[60])));
    }

    private static byte[] whole(String kind) {
        return Objects.requireNonNull(WHOLE.get(kind)).get();
    }

    private static byte[] cut(byte[] bytes, int percent) {
        return Arrays.copyOf(bytes, Math.max(1, bytes.length * percent / 100));
    }

    /** Flips one bit per 400 bytes, but none in the first twelve, which identify the container. */
    private static byte[] flip(byte[] bytes, int seed) {
        var random = new Random(seed);
        return changed(bytes, copy -> {
            for (int i = 0; i < bytes.length / 400; i++) {
                int at = 12 + random.nextInt(bytes.length - 12);
                copy.put(at, (byte) (copy.get(at) ^ 1 << random.nextInt(8)));
            }
        });
    }

    private static byte[] nested(int depth, String outer, String inner) {
        byte[] heads = new byte[depth * 8];
        for (int i = 0; i < depth; i++) {
            byte[] head = join(Boxes.int32((long) (depth - i) * 8), ascii(i % 2 == 0 ? outer : inner));
            System.arraycopy(head, 0, heads, i * 8, 8);
        }
        return heads;
    }

    private static byte[] withGarbage(byte[] stream) {
        byte[] garbage = new byte[777];
        new Random(7).nextBytes(garbage);
        int middle = stream.length / 188 / 2 * 188;
        return join(Arrays.copyOf(stream, middle), garbage, Arrays.copyOfRange(stream, middle, stream.length), garbage);
    }
}
