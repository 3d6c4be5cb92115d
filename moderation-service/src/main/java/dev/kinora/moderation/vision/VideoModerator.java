package dev.kinora.moderation.vision;

import java.util.List;

/** A vision model. Failures are results, not exceptions, and lead to a person. */
public interface VideoModerator {

    /** Name of the provider: local, vertex or ai-studio. */
    String provider();

    /** The live model and why it was chosen, one sentence. */
    String about();

    VisionResult look(VideoQuestion question);

    /**
     * Asks for the case for and against a video.
     *
     * @param claims what a first look found; only codes, scores and times are passed on
     */
    SecondOpinionResult weigh(VideoQuestion question, List<VisionResult.Finding> claims);
}
