package dev.kinora.video.transcode.encoding;

import dev.kinora.video.transcode.rendition.TranscodePlan;
import dev.kinora.video.transcode.source.SourceMedia;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The filter graph that makes the sound: stereo, 48 kHz, at the common loudness, exactly as long as the picture. */
final class SoundGraph {

    private SoundGraph() {}

    /**
     * Silence where the source has none, and where its sound begins later or ends earlier than the picture.
     *
     * @param input number of the engine's input that is the source
     * @param copies how many outlets {@code [a0]}, {@code [a1]}, … there are
     */
    static String of(TranscodePlan plan, int input, int copies) {
        String outlets = IntStream.range(0, copies).mapToObj("[a%d]"::formatted).collect(Collectors.joining());
        SourceMedia source = plan.source();
        String sound = source.hasAudio()
                ? "[%d:%d]aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo%s,apad"
                        .formatted(input, source.audioStream(), loudness(plan.gain()))
                : "anullsrc=r=48000:cl=stereo";
        return String.format(
                Locale.ROOT, "%s,atrim=duration=%.6f,asplit=%d%s", sound, source.seconds(), copies, outlets);
    }

    /** A linear gain keeps the dynamics; the limiter holds what would clip. */
    private static String loudness(double gain) {
        return Math.abs(gain) < 0.1
                ? ""
                : String.format(Locale.ROOT, ",volume=%.2fdB,alimiter=limit=0.89:level=0", gain);
    }
}
