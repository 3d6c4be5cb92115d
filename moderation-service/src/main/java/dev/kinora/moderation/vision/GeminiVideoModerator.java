package dev.kinora.moderation.vision;

import dev.kinora.starter.gemini.GeminiClient;
import dev.kinora.starter.gemini.GeminiQuestion;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a Gemini model. A question whose answer is cut, withheld for no named harm or unreadable is asked once more, with
 * fewer tokens for the pictures and more for the answer.
 */
class GeminiVideoModerator implements VideoModerator {

    private static final GeminiQuestion.Effort CHANGED = new GeminiQuestion.Effort(32_768, true);

    /** What may be different the second time; a refusal for a named harm is final. */
    private static final Set<String> WORTH_ANOTHER =
            Set.of("INCOMPLETE_ANSWER", "INVALID_ANSWER", "EMPTY_ANSWER", "BLOCKED_OTHER", "BLOCKED_RECITATION");

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
        VisionResult first = ask(question, GeminiQuestion.Effort.USUAL);
        return first instanceof VisionResult.NoAnswer none && WORTH_ANOTHER.contains(none.code())
                ? ask(question, CHANGED).including(first.bill())
                : first;
    }

    @Override
    public SecondOpinionResult weigh(VideoQuestion question, List<VisionResult.Finding> claims) {
        var prompt = GeminiPrompt.ofSecondOpinion(question.categories());
        return SecondOpinionAnswers.read(
                gemini.ask(prompt.about(question, claims, json)), prompt, question.durationMs());
    }

    private VisionResult ask(VideoQuestion question, GeminiQuestion.Effort effort) {
        var prompt = GeminiPrompt.of(question.categories());
        return GeminiAnswers.read(gemini.ask(prompt.about(question, effort, json)), prompt, question.durationMs());
    }
}
