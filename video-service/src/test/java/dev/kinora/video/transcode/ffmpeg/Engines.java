package dev.kinora.video.transcode.ffmpeg;

import dev.kinora.video.transcode.TranscodeProperties;
import java.util.List;

/** Engines with another sandbox than this system offers. */
public final class Engines {

    private Engines() {}

    /** Without a sandbox. */
    public static Engine bare(TranscodeProperties limits) {
        return Engine.find(limits, new Sandbox(List.of(), false, false));
    }

    /** With network access. */
    public static Engine online(TranscodeProperties limits) {
        return Engine.find(limits, Sandbox.detect().withNetwork());
    }

    /** With normal priority. */
    public static Engine unyielding(TranscodeProperties limits) {
        Sandbox found = Sandbox.detect();
        return Engine.find(limits, new Sandbox(found.namespaces(), found.limited(), false));
    }
}
