package dev.kinora.moderation.vision;

/** A vision model. Failures are results, not exceptions, and lead to a person. */
public interface VideoModerator {

    /** Name of the provider: local, vertex or ai-studio. */
    String provider();

    /** The live model and why it was chosen, one sentence. */
    String about();

    VisionResult look(VideoQuestion question);
}
