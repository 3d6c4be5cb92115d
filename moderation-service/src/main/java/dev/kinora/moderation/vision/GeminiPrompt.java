package dev.kinora.moderation.vision;

import dev.kinora.events.Categories;
import dev.kinora.moderation.policy.PolicyCategory;
import dev.kinora.moderation.vision.VideoQuestion.Window;
import dev.kinora.starter.gemini.GeminiQuestion;
import dev.kinora.starter.gemini.GeminiQuestion.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** The template of the first look. */
    static final String VERSION = "video-screening-v3";

    private static final String SECOND_OPINION = "second-opinion-v1";

    private static final String WINDOW = """

            You are shown only the part of the video from %d ms to %d ms. Count all times from the beginning of the whole video.
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The prompt of the first look for the categories of a policy. */
    static GeminiPrompt of(List<PolicyCategory> categories) {
        return of(VERSION, categories);
    }

    /** The prompt of the second opinion for the categories of a policy. */
    static GeminiPrompt ofSecondOpinion(List<PolicyCategory> categories) {
        return of(SECOND_OPINION, categories);
    }

    private static GeminiPrompt of(String version, List<PolicyCategory> categories) {
        var rules = categories.stream().map(GeminiPrompt::rule).toList();
        String instructions = text("prompts/" + version + ".txt")
                .replace("{{categories}}", String.join("; ", Categories.ALL))
                .replace("{{rules}}", JSON.writeValueAsString(rules));
        var codes = categories.stream().map(PolicyCategory::code).toList();
        String schema =
                text("prompts/" + version + ".schema.json").replace("{{codes}}", JSON.writeValueAsString(codes));
        return new GeminiPrompt(version, instructions, schema, List.copyOf(categories));
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

    /** The complete request about one video, or a part of it. */
    GeminiQuestion about(VideoQuestion question, GeminiQuestion.Effort effort, JsonMapper json) {
        return about(question, effort, content(question), json);
    }

    /** The request for a second opinion on what a first look found. */
    GeminiQuestion about(VideoQuestion question, List<VisionResult.Finding> claims, JsonMapper json) {
        Map<String, Object> content = content(question);
        content.put(
                "first_reader",
                claims.stream()
                        .map(claim -> {
                            Map<String, Object> said = new LinkedHashMap<>();
                            said.put("code", claim.code());
                            said.put("score", claim.score());
                            said.put("start_ms", claim.startMs());
                            said.put("end_ms", claim.endMs());
                            return said;
                        })
                        .toList());
        return about(question, GeminiQuestion.Effort.USUAL, content, json);
    }

    private GeminiQuestion about(
            VideoQuestion question, GeminiQuestion.Effort effort, Map<String, Object> content, JsonMapper json) {
        Window window = question.window();
        GeminiQuestion.@Nullable Part part =
                window == null ? null : new Part(Duration.ofMillis(window.fromMs()), Duration.ofMillis(window.toMs()));
        var media = question.media().stream()
                .map(one -> new GeminiQuestion.Media(one.contentType(), one.bytes(), part))
                .toList();
        String asked = window == null ? instructions : instructions + WINDOW.formatted(window.fromMs(), window.toMs());
        return new GeminiQuestion(
                asked, media, "UNTRUSTED_CONTENT " + json.writeValueAsString(content), answerSchema, effort);
    }

    /** The creator's words as one JSON object, so they cannot be mistaken for instructions. */
    private static Map<String, Object> content(VideoQuestion question) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", question.words().title());
        content.put("description", question.words().description());
        content.put("hashtags", question.words().hashtags());
        if (question.words().captions() != null) {
            content.put("captions", question.words().captions());
        }
        content.put("duration_ms", question.durationMs());
        return content;
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " is not readable", e);
        }
    }
}
