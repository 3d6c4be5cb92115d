package dev.kinora.starter.gemini;

import java.util.List;

/**
 * A question that is answered in JSON.
 *
 * @param instructions trusted text, sent as the system instruction
 * @param media sent before the content, in this order
 * @param content the subject of the question; untrusted, sent as the user's message
 * @param answerSchema schema of the answer, in the JSON form of Gemini's {@code Schema} (a subset of OpenAPI 3.0)
 */
public record GeminiQuestion(String instructions, List<Media> media, String content, String answerSchema) {

    public GeminiQuestion {
        media = List.copyOf(media);
    }

    /** Bytes with their type, such as video/mp4. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Media(String contentType, byte[] bytes) {}
}
