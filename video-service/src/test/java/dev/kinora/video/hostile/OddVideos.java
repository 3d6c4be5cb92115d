package dev.kinora.video.hostile;

import static dev.kinora.video.hostile.Boxes.ascii;
import static dev.kinora.video.hostile.Boxes.box;
import static dev.kinora.video.hostile.Boxes.join;
import static dev.kinora.video.hostile.Clips.H264;
import static dev.kinora.video.hostile.Clips.PICTURE;
import static dev.kinora.video.hostile.Clips.TONE;
import static dev.kinora.video.hostile.Clips.clip;
import static dev.kinora.video.hostile.HostileFile.plays;

import java.util.stream.Stream;

/** Unusual but valid videos, each of which must be accepted. */
final class OddVideos {

    /** Text in the tags that must not appear in published files. */
    static final String SECRET = "48.8577";

    private static final String PIECES = PICTURE + H264 + " -movflags +frag_every_frame+empty_moov+default_base_moof";

    private OddVideos() {}

    static Stream<HostileFile> all() {
        return Stream.of(codecs(), pictures(), times(), sounds(), wrappings()).flatMap(files -> files);
    }

    private static Stream<HostileFile> codecs() {
        return Stream.of(
                video(
                        "ten-bit.mp4",
                        1,
                        "96x64",
                        PICTURE + " -c:v libx265 -x265-params log-level=error -pix_fmt" + " yuv420p10le"),
                video("all-colors.mp4", 1, "96x64", PICTURE + " -c:v libx264 -preset ultrafast -pix_fmt yuv444p"),
                video("alpha.mov", 1, "96x64", PICTURE + " -c:v prores_ks -pix_fmt yuva444p10le"),
                video(
                        "alpha.webm",
                        1,
                        "96x64",
                        PICTURE + " -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -pix_fmt" + " yuva420p"),
                video("av1.mp4", 1, "96x64", PICTURE + " -c:v libaom-av1 -cpu-used 8 -usage realtime"),
                video("program-stream.mpg", 1, "96x64", PICTURE + TONE + " -c:v mpeg2video -r 25 -c:a mp2"),
                video("motion-jpeg.avi", 1, "96x64", PICTURE + " -c:v mjpeg -pix_fmt yuvj420p"),
                plays("wrong-name.avi", 1, "96x64", Clips::mp4));
    }

    private static Stream<HostileFile> pictures() {
        return Stream.of(
                video("odd-sides.mp4", 1, "16x32", "-f lavfi -i testsrc2=s=17x33:r=10:d=1 -c:v mpeg4"),
                video("narrow.mp4", 1, "1024x16", "-f lavfi -i testsrc2=s=1024x16:r=10:d=1" + H264),
                video("turned.mp4", 1, "64x96", "-display_rotation 90 -i " + plain() + " -c copy"),
                video("wide-pixels.mp4", 1, "192x64", PICTURE + H264 + " -vf setsar=2/1"),
                plays(
                        "declared-huge.avi",
                        1,
                        "96x64",
                        () -> Boxes.changed(clip("motion.avi", PICTURE + " -c:v mjpeg -pix_fmt yuvj420p"), bytes -> {
                            int head = Boxes.content(bytes.array(), "strf") + 4;
                            bytes.putInt(head + 4, 0x00ffff00).putInt(head + 8, 0x00ffff00);
                        })),
                plays(
                        "growing.ts",
                        0,
                        "",
                        () -> join(
                                Clips.transportStream(),
                                clip("larger.ts", "-f lavfi -i testsrc2=s=160x120:r=10:d=1" + H264))),
                video(
                        "first-key-frame-lost.mp4",
                        0,
                        "96x64",
                        "-i " + plain() + " -an -c copy -bsf:v" + " noise=drop=eq(n\\,0)"));
    }

    private static Stream<HostileFile> times() {
        return Stream.of(
                video("single-picture.mp4", 0, "96x64", "-f lavfi -i testsrc2=s=96x64:r=25 -frames:v 1" + H264),
                video("two-pictures.mp4", 0, "96x64", "-f lavfi -i testsrc2=s=96x64:r=25 -frames:v 2" + H264),
                video("one-picture-a-second.mp4", 3, "96x64", "-f lavfi -i testsrc2=s=96x64:r=1:d=3" + H264),
                video("fast.mp4", 0.5, "96x64", "-f lavfi -i testsrc2=s=96x64:r=240:d=0.5" + H264),
                video(
                        "changing-pace.mkv",
                        0,
                        "96x64",
                        "-f lavfi -i testsrc2=s=96x64:r=20:d=1,setpts=N*N/400/TB" + " -fps_mode vfr" + H264),
                video(
                        "before-zero.mkv",
                        0,
                        "96x64",
                        "-itsoffset -0.5 -i " + plain() + " -c copy -avoid_negative_ts" + " disabled"),
                video("late-start.ts", 1, "96x64", "-i " + plain() + " -c copy -output_ts_offset 5000"),
                video("edit-list.mp4", 0, "96x64", "-ss 0.55 -i " + plain() + " -c copy"),
                video("pieces.mp4", 1, "96x64", PIECES),
                plays(
                        "no-length.flv",
                        1,
                        "96x64",
                        () -> clip("no-length.flv", "-i " + plain() + " -c copy -flvflags no_duration_filesize")));
    }

    private static Stream<HostileFile> sounds() {
        return Stream.of(
                video("long-sound.mp4", 1, "96x64", PICTURE + " -f lavfi -i sine=d=4" + H264 + " -c:a aac"),
                video(
                        "short-sound.mp4",
                        3,
                        "96x64",
                        "-f lavfi -i testsrc2=s=96x64:r=10:d=3 -f lavfi -i sine=d=1" + H264 + " -c:a aac"),
                video(
                        "late-sound.mp4",
                        2,
                        "96x64",
                        "-f lavfi -i testsrc2=s=96x64:r=10:d=2 -itsoffset 1 -f lavfi -i" + " sine=d=1" + H264
                                + " -c:a aac"),
                video(
                        "six-channels.mp4",
                        1,
                        "96x64",
                        PICTURE + " -f lavfi -i" + " sine=d=1,aformat=channel_layouts=5.1" + H264 + " -c:a aac"),
                video("telephone.mov", 1, "96x64", PICTURE + " -f lavfi -i sine=d=1:r=8000" + H264 + " -c:a pcm_mulaw"),
                video("silent.mp4", 1, "96x64", PICTURE + H264),
                video(
                        "two-sounds.mkv",
                        1,
                        "96x64",
                        PICTURE + TONE + TONE + " -map 0 -map 1 -map 2" + H264 + " -c:a aac"));
    }

    private static Stream<HostileFile> wrappings() {
        byte[] place = join(new byte[] {0, 12, 0x15, (byte) 0xc7}, ascii("+" + SECRET + "+0"));
        return Stream.of(
                video(
                        "tagged.mp4",
                        1,
                        "96x64",
                        "-i " + plain() + " -c copy -movflags use_metadata_tags -metadata" + " location=+" + SECRET
                                + "+002.295/ -metadata com.apple.quicktime.model=" + SECRET),
                plays(
                        "huge-tags.mp4",
                        1,
                        "96x64",
                        () -> Boxes.addedToHeader(
                                Clips.mp4(),
                                box("udta", box("\u00a9xyz", place), box("\u00a9cmt", new byte[2_000_000])))),
                plays(
                        "captions.mkv",
                        1,
                        "96x64",
                        () -> clip(
                                "captions.mkv",
                                "-i " + plain() + " -f srt -i " + captions() + " -map 0 -map 1 -c copy -c:s srt")),
                plays(
                        "captions.mp4",
                        1,
                        "96x64",
                        () -> clip(
                                "captions.mp4",
                                "-i " + plain() + " -f srt -i " + captions() + " -map 0 -map 1 -c copy -c:s mov_text")),
                plays(
                        "also-a-zip.mp4",
                        1,
                        "96x64",
                        () -> join(
                                Clips.mp4(),
                                ascii("PK\u0003\u0004"),
                                new byte[3000],
                                ascii("PK\u0005\u0006"),
                                new byte[18])),
                plays(
                        "also-a-page.mp4",
                        1,
                        "96x64",
                        () -> join(
                                box("free", ascii("<!doctype html><script>alert(1)</script>")),
                                clip("pieces.mp4", PIECES))));
    }

    private static HostileFile video(String name, double seconds, String size, String arguments) {
        return plays(name, seconds, size, () -> clip(name, arguments));
    }

    private static String plain() {
        Clips.mp4();
        return "target/sample-videos/tiny-plain.mp4";
    }

    private static String captions() {
        return Clips.text("captions.srt", "1\n00:00:00,000 --> 00:00:01,000\nHello\n");
    }
}
