package dev.kinora.video.encoding;

import dev.kinora.video.rendition.Ladder.Rendition;
import dev.kinora.video.rendition.Stills;
import dev.kinora.video.rendition.TranscodePlan;
import dev.kinora.video.rendition.TranscodePlan.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The filter graph that makes every picture of one decode: each rendition is scaled from the next larger one, and the
 * screening proxy and stills hang below. Outlets: {@code [v0]}, {@code [v1]}, …, {@code [proxy]} and, for a whole
 * video, those of {@link Stills}.
 */
final class PictureGraph {

    private static final int PROXY_RATE = 12;

    /** Linear light, BT.709 primaries, then a curve that keeps mid-tones and rolls highlights off. */
    private static final String TONE_MAP = ",zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,"
            + "tonemap=mobius:desat=2,zscale=t=bt709:m=bt709:r=tv";

    private final TranscodePlan plan;
    private final List<Rendition> renditions;

    PictureGraph(TranscodePlan plan) {
        this.plan = plan;
        this.renditions = plan.ladder().renditions();
    }

    /** The graph of a video that is made as a whole. */
    String whole() {
        return input("") + renditions(true) + Stills.graph(plan, "[large]", "[small]") + ";" + proxy("[slow]");
    }

    /**
     * The graph of one stretch.
     *
     * @param lead frames that are read before it, so that a held frame reaches over the border
     */
    String stretch(Stretch stretch, int lead) {
        String end = stretch.last() ? "" : ":end_frame=" + (lead + stretch.count());
        return input(",trim=start_frame=%d%s,setpts=PTS-STARTPTS".formatted(lead, end))
                + renditions(false)
                + proxy("[slow]");
    }

    private String input(String cut) {
        return "[0:%d]fps=%s:start_time=0%s".formatted(plan.source().videoStream(), plan.rate(), cut);
    }

    private String renditions(boolean stills) {
        var graph = new StringBuilder();
        int last = renditions.size() - 1;
        for (int i = 0; i <= last; i++) {
            graph.append(i == 0 ? "" : "[next%d]null".formatted(i))
                    .append(step(i))
                    .append(outlets(i, last, stills))
                    .append(';');
        }
        return graph.toString();
    }

    private String step(int i) {
        Rendition rendition = renditions.get(i);
        boolean slower = i > 0 && !rendition.rate().equals(renditions.get(i - 1).rate());
        boolean toneMap = i == 0 && plan.source().highDynamicRange();
        return (slower ? ",framestep=2" : "")
                + ",scale=%d:%d:flags=bicubic:out_range=tv".formatted(rendition.width(), rendition.height())
                + (toneMap ? TONE_MAP : "")
                + ",setsar=1,format=yuv420p";
    }

    /** Where rendition i's pictures go: its encoder, the next smaller rendition, the stills, the proxy. */
    private static String outlets(int i, int last, boolean stills) {
        var names = new ArrayList<>(List.of("[v%d]".formatted(i)));
        if (i < last) {
            names.add("[next%d]".formatted(i + 1));
        }
        if (stills && i == 0) {
            names.add("[large]");
        }
        if (i == last) {
            names.add("[slow]");
            if (stills) {
                names.add("[small]");
            }
        }
        return ",split=%d%s".formatted(names.size(), String.join("", names));
    }

    private String proxy(String from) {
        double rate = Math.min(PROXY_RATE, plan.ladder().smallest().rate().perSecond());
        return String.format(Locale.ROOT, "%sfps=%.3f:start_time=0:eof_action=pass[proxy]", from, rate);
    }
}
