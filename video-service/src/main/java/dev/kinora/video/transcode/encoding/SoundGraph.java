package dev.kinora.video.transcode.encoding;

import dev.kinora.video.transcode.rendition.TranscodePlan;
import dev.kinora.video.transcode.source.SourceMedia;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The filter graph of the sound: stereo, 48 kHz, at the target loudness, exactly as long as the picture. */
final class SoundGraph {

    private SoundGraph() {}

    /**
     * The graph. Missing sound, also at the beginning or end, is filled with silence.
     *
     * @param input number of the engine input with the source
     * @param copies number of outlets {@code [a0]}, {@code [a1]}, …
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

    /** A linear gain keeps the dynamics; the limiter prevents clipping. */
    private static String loudness(double gain) {
        return Math.abs(gain) < 0.1
                ? ""
                : String.format(Locale.ROOT, ",volume=%.2fdB,alimiter=limit=0.89:level=0", gain);
    }
}
