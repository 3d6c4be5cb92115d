package dev.kinora.moderation.vision;

import dev.kinora.starter.gemini.GeminiResult.Bill;
import java.util.List;

/** Stands in for a vision model without network access: it never answers, so every video goes to a person. */
class LocalVideoModerator implements VideoModerator {

    @Override
    public String provider() {
        return "local";
    }

    @Override
    public String about() {
        return "No vision model is configured (kinora.gemini.provider): every video goes to a person";
    }

    @Override
    public SecondOpinionResult weigh(VideoQuestion question, List<VisionResult.Finding> claims) {
        return new SecondOpinionResult.None("NO_VISION_MODEL", false, Bill.NONE);
    }

    @Override
    public VisionResult look(VideoQuestion question) {
        return new VisionResult.NoAnswer("NO_VISION_MODEL", "There is no vision model on this machine.", false);
    }
}
