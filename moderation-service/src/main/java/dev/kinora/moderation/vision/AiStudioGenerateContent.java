package dev.kinora.moderation.vision;

import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HarmBlockThreshold;
import com.google.genai.types.HarmCategory;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import com.google.genai.types.Part;
import com.google.genai.types.SafetySetting;
import com.google.genai.types.Schema;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Gemini with an API key of AI Studio. */
class AiStudioGenerateContent implements GenerateContent {

    private static final List<SafetySetting> JUDGE_EVERYTHING = Stream.of(
                    HarmCategory.Known.HARM_CATEGORY_HARASSMENT,
                    HarmCategory.Known.HARM_CATEGORY_HATE_SPEECH,
                    HarmCategory.Known.HARM_CATEGORY_SEXUALLY_EXPLICIT,
                    HarmCategory.Known.HARM_CATEGORY_DANGEROUS_CONTENT)
            .map(category -> SafetySetting.builder()
                    .category(category)
                    .threshold(HarmBlockThreshold.Known.BLOCK_NONE)
                    .build())
            .toList();

    private final Client client;
    private final String model;
    private final JsonMapper json;

    AiStudioGenerateContent(VisionProperties properties, JsonMapper json) {
        var options = HttpOptions.builder()
                .timeout((int) properties.calls().timeout().toMillis())
                .retryOptions(HttpRetryOptions.builder().attempts(1).build());
        if (properties.endpoint() != null) {
            options.baseUrl(properties.endpoint().toString());
        }
        this.client = Client.builder()
                .apiKey(properties.apiKey().value())
                .httpOptions(options.build())
                .build();
        this.model = properties.model();
        this.json = json;
    }

    @Override
    public Reply ask(GeminiPrompt prompt, VideoQuestion question) {
        List<Part> parts = new ArrayList<>();
        question.media().forEach(media -> parts.add(Part.fromBytes(media.bytes(), media.contentType())));
        parts.add(Part.fromText(prompt.content(question, json)));
        var content = Content.builder().role("user").parts(parts).build();
        try {
            return reply(client.models.generateContent(model, content, config(prompt)));
        } catch (ApiException e) {
            throw GeminiCallException.ofStatus(e.code(), e.status(), e);
        } catch (GenAiIOException e) {
            var kind = e.getCause() instanceof InterruptedIOException
                    ? GeminiCallException.Kind.TIMEOUT
                    : GeminiCallException.Kind.OVERLOADED;
            throw new GeminiCallException(kind, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static GenerateContentConfig config(GeminiPrompt prompt) {
        return GenerateContentConfig.builder()
                .systemInstruction(Content.fromParts(Part.fromText(prompt.instructions())))
                .safetySettings(JUDGE_EVERYTHING)
                .temperature(0f)
                .responseMimeType("application/json")
                .responseSchema(Schema.fromJson(prompt.answerSchema()))
                .build();
    }

    private static Reply reply(GenerateContentResponse response) {
        var block = response.promptFeedback()
                .flatMap(feedback -> feedback.blockReason())
                .map(Object::toString)
                .orElse(null);
        var version = response.modelVersion().orElse("");
        var candidate = response.candidates().stream().flatMap(List::stream).findFirst();
        if (candidate.isEmpty()) {
            return new Reply("", null, block, version);
        }
        String text = candidate
                .get()
                .content()
                .flatMap(Content::parts)
                .map(parts ->
                        parts.stream().flatMap(part -> part.text().stream()).collect(Collectors.joining()))
                .orElse("");
        String finish = candidate.get().finishReason().map(Object::toString).orElse("STOP");
        return new Reply(text, finish, block, version);
    }
}
