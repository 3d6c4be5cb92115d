package dev.kinora.moderation.vision;

import dev.kinora.starter.gemini.GeminiClient;
import tools.jackson.databind.json.JsonMapper;

/** Asks a Gemini model. */
class GeminiVideoModerator implements VideoModerator {

    private final GeminiClient gemini;
    private final JsonMapper json;

    GeminiVideoModerator(GeminiClient gemini, JsonMapper json) {
        this.gemini = gemini;
        this.json = json;
    }

    @Override
    public String provider() {
        return gemini.provider().label();
    }

    @Override
    public String about() {
        return "Model " + gemini.model() + ", prompt " + GeminiPrompt.VERSION + ", circuit " + gemini.circuit();
    }

    @Override
    public VisionResult look(VideoQuestion question) {
        var prompt = GeminiPrompt.of(question.categories());
        var result = gemini.ask(prompt.about(question, json));
        return GeminiAnswers.read(result, prompt, question.durationMs());
    }
}
