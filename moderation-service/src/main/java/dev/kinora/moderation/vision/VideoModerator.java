package dev.kinora.moderation.vision;

/** Looks at a whole video. What it cannot answer is for a person; it never throws. */
public interface VideoModerator {

    /** Name of the provider: local, vertex or ai-studio. */
    String provider();

    /** What is live and why, one sentence. */
    String about();

    VisionResult look(VideoQuestion question);
}
