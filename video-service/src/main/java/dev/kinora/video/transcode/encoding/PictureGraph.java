package dev.kinora.video.transcode.encoding;

import dev.kinora.video.transcode.rendition.Frames;
import dev.kinora.video.transcode.rendition.Ladder.Rendition;
import dev.kinora.video.transcode.rendition.Stills;
import dev.kinora.video.transcode.rendition.TranscodePlan;
import dev.kinora.video.transcode.rendition.TranscodePlan.Stretch;
import dev.kinora.video.transcode.source.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The filter graph for all pictures of one decode: each rendition is scaled from the next larger one; the proxy and
 * the frames for screening, and small stills, derive from the smallest. Outlets: {@code [v0]}, {@code [v1]}, …; with the
 * smallest also {@code [proxy]} and that of {@link Frames}; for a whole video also those of {@link Stills}.
 */
final class PictureGraph {

    private static final int PROXY_RATE = 12;

    /** Linear light, BT.709 primaries, then a curve that keeps mid-tones and compresses highlights. */
    private static final String TONE_MAP = ",zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,"
            + "tonemap=mobius:desat=2,zscale=t=bt709:m=bt709:r=tv";

    private final TranscodePlan plan;
    private final List<Rendition> renditions;
    private final int smallest;

    PictureGraph(TranscodePlan plan) {
        this.plan = plan;
        this.renditions = plan.ladder().renditions();
        this.smallest = renditions.size() - 1;
    }

    /** The graph of a video that is made as a whole. */
    String whole() {
        return input("") + renditions(0, smallest, true) + ";" + Stills.graph(plan, "[large]", "[small]") + ";"
                + screening();
    }

    /** The graph of the smallest rendition alone, from the whole source. */
    String smallest() {
        return input("") + renditions(smallest, smallest, false) + ";" + screening();
    }

    /**
     * The graph of one stretch in all renditions except the smallest.
     *
     * @param lead frames that are decoded before it, so that a frame held across the border is available
     */
    String stretch(Stretch stretch, int lead) {
        String end = stretch.last() ? "" : ":end_frame=" + (lead + stretch.count());
        return input(",trim=start_frame=%d%s,setpts=PTS-STARTPTS".formatted(lead, end))
                + renditions(0, smallest - 1, false);
    }

    private String input(String cut) {
        return "[0:%d]fps=%s:start_time=0%s".formatted(plan.source().videoStream(), plan.rate(), cut);
    }

    private String renditions(int first, int last, boolean stills) {
        var chains = new ArrayList<String>();
        FrameRate rate = plan.rate();
        for (int i = first; i <= last; i++) {
            chains.add((i == first ? "" : "[next%d]null".formatted(i))
                    + step(i, rate, i == first && plan.source().highDynamicRange())
                    + outlets(i, last, stills));
            rate = renditions.get(i).rate();
        }
        return String.join(";", chains);
    }

    private String step(int i, FrameRate before, boolean toneMap) {
        Rendition rendition = renditions.get(i);
        boolean slower = !rendition.rate().equals(before);
        return (slower ? ",framestep=2" : "")
                + ",scale=%d:%d:flags=bicubic:out_range=tv".formatted(rendition.width(), rendition.height())
                + (toneMap ? TONE_MAP : "")
                + ",setsar=1,format=yuv420p";
    }

    /** The outlets of rendition i: its encoder, the next smaller rendition, the stills, the files for screening. */
    private String outlets(int i, int last, boolean stills) {
        var names = new ArrayList<>(List.of("[v%d]".formatted(i)));
        if (i < last) {
            names.add("[next%d]".formatted(i + 1));
        }
        if (stills && i == 0) {
            names.add("[large]");
        }
        if (i == smallest) {
            names.addAll(List.of("[slow]", "[seen]"));
            if (stills) {
                names.add("[small]");
            }
        }
        return ",split=%d%s".formatted(names.size(), String.join("", names));
    }

    private String screening() {
        double rate = Math.min(PROXY_RATE, plan.ladder().smallest().rate().perSecond());
        return String.format(Locale.ROOT, "[slow]fps=%.3f:start_time=0:eof_action=pass[proxy];", rate)
                + Frames.graph(plan, "[seen]");
    }
}
