package dev.kinora.starter.gemini;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that is answered in JSON.
 *
 * @param instructions trusted text, sent as the system instruction
 * @param media sent before the content, in this order
 * @param content the subject of the question; untrusted, sent as the user's message
 * @param answerSchema schema of the answer, in the JSON form of Gemini's {@code Schema} (a subset of OpenAPI 3.0)
 * @param effort what the answer may cost
 */
public record GeminiQuestion(
        String instructions, List<Media> media, String content, String answerSchema, Effort effort) {

    public GeminiQuestion {
        media = List.copyOf(media);
    }

    /** A question with the usual effort. */
    public GeminiQuestion(String instructions, List<Media> media, String content, String answerSchema) {
        this(instructions, media, content, answerSchema, Effort.USUAL);
    }

    /**
     * Bytes with their type, such as video/mp4.
     *
     * @param part the part of a video that is looked at; null for all of it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Media(
            String contentType, byte[] bytes, @Nullable Part part) {

        /** All of some bytes. */
        public Media(String contentType, byte[] bytes) {
            this(contentType, bytes, null);
        }
    }

    /** A part of a video. */
    public record Part(Duration from, Duration to) {}

    /**
     * What the answer may cost.
     *
     * @param maxTokens most tokens of the answer
     * @param lowResolution whether pictures are looked at with fewer tokens each; the client for Vertex AI cannot ask for
     *     that
     */
    public record Effort(int maxTokens, boolean lowResolution) {

        public static final Effort USUAL = new Effort(8192, false);
    }
}
