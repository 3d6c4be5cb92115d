package dev.kinora.moderation.vision;

import dev.kinora.events.Categories;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.gemini.GeminiQuestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The request to the model: instructions, which contain nothing from creators, and the schema of the response. The
 * creator's words are sent separately, as JSON in the user turn.
 *
 * @param version version of the prompt, part of the model version that decisions record
 */
record GeminiPrompt(String version, String instructions, String answerSchema) {

    private static final String VERSION = "video-screening-v2";

    /** The prompt shipped with the service. */
    static GeminiPrompt shipped() {
        String instructions = text("prompts/" + VERSION + ".txt")
                .replace(
                        "{{codes}}",
                        Arrays.stream(HarmCategory.values()).map(Enum::name).collect(Collectors.joining(", ")))
                .replace("{{categories}}", String.join("; ", Categories.ALL));
        return new GeminiPrompt(VERSION, instructions, text("prompts/" + VERSION + ".schema.json"));
    }

    /** SHA-256 of instructions and answer schema, hex: which prompt it was, whatever its version is called. */
    String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(instructions.getBytes(StandardCharsets.UTF_8));
            digest.update(answerSchema.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The complete request about one video. */
    GeminiQuestion about(VideoQuestion question, JsonMapper json) {
        var media = question.media().stream()
                .map(one -> new GeminiQuestion.Media(one.contentType(), one.bytes()))
                .toList();
        return new GeminiQuestion(instructions, media, content(question, json), answerSchema);
    }

    /** The creator's words as one JSON object, so they cannot be mistaken for instructions. */
    private static String content(VideoQuestion question, JsonMapper json) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", question.words().title());
        content.put("description", question.words().description());
        content.put("hashtags", question.words().hashtags());
        if (question.words().captions() != null) {
            content.put("captions", question.words().captions());
        }
        content.put("duration_ms", question.durationMs());
        return "UNTRUSTED_CONTENT " + json.writeValueAsString(content);
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " is not readable", e);
        }
    }
}
