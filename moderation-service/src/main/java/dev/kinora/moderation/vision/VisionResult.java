package dev.kinora.moderation.vision;

import dev.kinora.moderation.assessment.Effort;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.gemini.GeminiResult.Bill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of asking a vision model about a video. */
public sealed interface VisionResult {

    /** What was billed for it. */
    Bill bill();

    /** The same with what was billed for an answer that could not be used. */
    VisionResult including(Bill earlier);

    /**
     * A valid answer.
     *
     * @param safe the model's own summary of whether the video is safe
     * @param instructsModel whether something in the video or its words tries to instruct the model
     * @param suggestedCategories existing categories only
     * @param droppedCodes number of findings that were dropped: their code is unknown, or they exceed the limit of 50
     * @param language language of speech or text as the model names it, meant to be BCP 47; null if there is none
     */
    record Answer(
            boolean safe,
            boolean instructsModel,
            String reason,
            List<Finding> findings,
            List<String> suggestedCategories,
            List<String> hashtags,
            int droppedCodes,
            @Nullable String language,
            Source source)
            implements VisionResult {

        public Answer {
            findings = List.copyOf(findings);
            suggestedCategories = List.copyOf(suggestedCategories);
            hashtags = List.copyOf(hashtags);
        }

        @Override
        public Bill bill() {
            return source.bill();
        }

        @Override
        public Answer including(Bill earlier) {
            return new Answer(
                    safe,
                    instructsModel,
                    reason,
                    findings,
                    suggestedCategories,
                    hashtags,
                    droppedCodes,
                    language,
                    source.including(earlier));
        }
    }

    /**
     * What gave the answer.
     *
     * @param model as the provider names it
     * @param prompt version of the prompt
     * @param promptSha256 SHA-256 of instructions and answer schema, hex
     * @param bill of this answer, and of those before it that could not be used
     */
    record Source(String model, String prompt, String promptSha256, Bill bill) {

        Source including(Bill earlier) {
            return new Source(model, prompt, promptSha256, bill.plus(earlier));
        }

        /** What was used. */
        public Effort effort() {
            return new Effort(model, prompt, promptSha256, 0, 0, 0, null).billed(bill);
        }

        /** Model and prompt in one. */
        public String version() {
            return model + "/" + prompt;
        }
    }

    /** A finding of the model under the operator's code; score 0 to 1, times in milliseconds within the video. */
    record Finding(
            String code,
            HarmCategory category,
            double score,
            @Nullable Long startMs,
            @Nullable Long endMs,
            String evidence) {}

    /**
     * No usable answer.
     *
     * @param code stable code, for example NO_VISION_MODEL, BLOCKED_SAFETY, INVALID_ANSWER, TIMEOUT, BUDGET_SPENT
     * @param urgent whether the model refused because of prohibited content
     */
    record NoAnswer(String code, String detail, boolean urgent, Bill bill) implements VisionResult {

        /** Nothing was billed. */
        public NoAnswer(String code, String detail, boolean urgent) {
            this(code, detail, urgent, Bill.NONE);
        }

        @Override
        public NoAnswer including(Bill earlier) {
            return new NoAnswer(code, detail, urgent, bill.plus(earlier));
        }
    }
}
