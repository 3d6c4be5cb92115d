package dev.kinora.video.hostile;

import static dev.kinora.video.hostile.Boxes.ascii;
import static dev.kinora.video.hostile.Boxes.join;
import static dev.kinora.video.hostile.Clips.clip;
import static dev.kinora.video.hostile.HostileFile.refused;
import static dev.kinora.video.transcode.TranscodeProblem.EMPTY_FILE;
import static dev.kinora.video.transcode.TranscodeProblem.NOT_A_VIDEO;
import static dev.kinora.video.transcode.TranscodeProblem.NO_VIDEO_STREAM;
import static dev.kinora.video.transcode.TranscodeProblem.UNSUPPORTED_CONTAINER;

import java.util.stream.Stream;

/** Files that are not videos, whatever their names. */
final class ForeignFiles {

    private static final String STILL = "-f lavfi -i testsrc2=s=96x64 -frames:v 1";
    private static final String SOUND = "-f lavfi -i sine=d=1";

    private ForeignFiles() {}

    static Stream<HostileFile> all() {
        return Stream.concat(pictures(), Stream.concat(sounds(), others()));
    }

    private static Stream<HostileFile> pictures() {
        return Stream.of(
                refused("jpeg.mp4", NOT_A_VIDEO, () -> clip("still.jpg", STILL)),
                refused("png.mp4", NOT_A_VIDEO, () -> clip("still.png", STILL)),
                refused("gif.mp4", NOT_A_VIDEO, () -> clip("moving.gif", Clips.PICTURE)),
                refused("webp.webm", NOT_A_VIDEO, () -> clip("still.webp", STILL)),
                refused("avif.mp4", NOT_A_VIDEO, () -> clip("still.avif", STILL + " -c:v libaom-av1 -cpu-used 8")),
                refused("heic.mov", NOT_A_VIDEO, () -> Boxes.box("ftyp", ascii("heic"), new byte[4], ascii("mif1"))));
    }

    private static Stream<HostileFile> sounds() {
        return Stream.of(
                refused("sound.m4a.mp4", NO_VIDEO_STREAM, () -> clip("sound.m4a", SOUND + " -c:a aac")),
                refused(
                        "cover-art.m4a.mp4",
                        NO_VIDEO_STREAM,
                        () -> clip(
                                "cover.mp4",
                                SOUND + " -f lavfi -i"
                                        + " testsrc2=s=96x64 -map 0 -map 1 -frames:v 1 -c:a aac -c:v mjpeg -disposition:v attached_pic")),
                refused("sound.mka.webm", NO_VIDEO_STREAM, () -> clip("sound.mka", SOUND + " -c:a libopus")),
                refused("sound.mp3.mp4", NO_VIDEO_STREAM, () -> clip("sound.mp3", SOUND)),
                refused("bare.mp3.mp4", NO_VIDEO_STREAM, () -> clip("bare.mp3", SOUND + " -id3v2_version 0")),
                refused("sound.wav.avi", NO_VIDEO_STREAM, () -> clip("sound.wav", SOUND)),
                refused("sound.flac.mp4", NO_VIDEO_STREAM, () -> clip("sound.flac", SOUND)),
                refused("sound.ogg.mp4", NO_VIDEO_STREAM, () -> clip("sound.ogg", SOUND + " -c:a libopus")));
    }

    private static Stream<HostileFile> others() {
        return Stream.of(
                refused("empty.mp4", EMPTY_FILE, () -> new byte[0]),
                refused("one-byte.mp4", NOT_A_VIDEO, () -> new byte[1]),
                refused("text.mp4", NOT_A_VIDEO, () -> ascii("This is a shopping list: bread, apples.\n".repeat(90))),
                refused("zip.mp4", NOT_A_VIDEO, () -> join(ascii("PK\u0003\u0004"), new byte[400])),
                refused("program.mp4", NOT_A_VIDEO, () -> join(ascii("\u007fELF\u0002\u0001\u0001"), new byte[400])),
                refused("pdf.mp4", NOT_A_VIDEO, () -> ascii("%PDF-1.7\n%%EOF\n")),
                refused("svg.mp4", NOT_A_VIDEO, () -> ascii("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")),
                refused(
                        "page.mp4",
                        NOT_A_VIDEO,
                        () -> ascii("<!doctype html><script src='http://127.0.0.1/x'></script>")),
                refused("windows-media.mp4", UNSUPPORTED_CONTAINER, () -> clip("sound.wma", SOUND)),
                refused(
                        "bare-mpeg.mp4",
                        UNSUPPORTED_CONTAINER,
                        () -> clip("bare.m2v", Clips.PICTURE + " -r 25 -c:v mpeg2video")));
    }
}
