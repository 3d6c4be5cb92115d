package dev.kinora.video.transcode.ffmpeg;

import dev.kinora.video.transcode.TranscodeProperties;
import java.util.List;

/** Engines whose fence is not what this system offers. */
public final class Engines {

    private Engines() {}

    /** With nothing around it. */
    public static Engine bare(TranscodeProperties limits) {
        return Engine.find(limits, new Sandbox(List.of(), false, false));
    }

    /** With its network. */
    public static Engine online(TranscodeProperties limits) {
        return Engine.find(limits, Sandbox.detect().withNetwork());
    }

    /** That gives way to nothing. */
    public static Engine unyielding(TranscodeProperties limits) {
        Sandbox found = Sandbox.detect();
        return Engine.find(limits, new Sandbox(found.namespaces(), found.limited(), false));
    }
}
