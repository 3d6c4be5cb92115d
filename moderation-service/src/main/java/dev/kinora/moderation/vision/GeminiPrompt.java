package dev.kinora.moderation.vision;

import dev.kinora.events.Categories;
import dev.kinora.moderation.policy.PolicyCategory;
import dev.kinora.starter.gemini.GeminiQuestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The request to the model: instructions, which contain nothing from creators, and the schema of the response. What breaks
 * the rules stands in both in the words of the policy and nowhere else. The creator's words are sent separately, as JSON in
 * the user turn.
 *
 * @param version version of the template, part of the model version that decisions record
 * @param categories what the model may report
 */
record GeminiPrompt(String version, String instructions, String answerSchema, List<PolicyCategory> categories) {

    /** The template that comes with the service. */
    static final String VERSION = "video-screening-v3";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The prompt for the categories of a policy. */
    static GeminiPrompt of(List<PolicyCategory> categories) {
        var rules = categories.stream().map(GeminiPrompt::rule).toList();
        String instructions = text("prompts/" + VERSION + ".txt")
                .replace("{{categories}}", String.join("; ", Categories.ALL))
                .replace("{{rules}}", JSON.writeValueAsString(rules));
        var codes = categories.stream().map(PolicyCategory::code).toList();
        String schema =
                text("prompts/" + VERSION + ".schema.json").replace("{{codes}}", JSON.writeValueAsString(codes));
        return new GeminiPrompt(VERSION, instructions, schema, List.copyOf(categories));
    }

    private static Map<String, Object> rule(PolicyCategory category) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("code", category.code());
        rule.put("name", category.name());
        rule.put("definition", category.definition());
        rule.put("examples", category.examples());
        return rule;
    }

    /** The category with this code; empty for a code that the model was not told. */
    Optional<PolicyCategory> category(String code) {
        return categories.stream().filter(one -> one.code().equals(code)).findFirst();
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
