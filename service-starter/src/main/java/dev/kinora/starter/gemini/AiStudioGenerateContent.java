package dev.kinora.starter.gemini;

import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import com.google.genai.types.HarmBlockThreshold;
import com.google.genai.types.HarmCategory;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import com.google.genai.types.MediaModality;
import com.google.genai.types.MediaResolution;
import com.google.genai.types.Part;
import com.google.genai.types.SafetySetting;
import com.google.genai.types.Schema;
import com.google.genai.types.VideoMetadata;
import dev.kinora.starter.gemini.GeminiResult.Failure;
import dev.kinora.starter.gemini.GeminiResult.Usage;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Calls Gemini through Google AI Studio, with an API key. */
class AiStudioGenerateContent implements GenerateContent {

    /**
     * Switches the safety filters of the provider off: they would block the very content that the model is asked about.
     */
    private static final List<SafetySetting> JUDGED_BY_US = Stream.of(
                    HarmCategory.Known.HARM_CATEGORY_HARASSMENT,
                    HarmCategory.Known.HARM_CATEGORY_HATE_SPEECH,
                    HarmCategory.Known.HARM_CATEGORY_SEXUALLY_EXPLICIT,
                    HarmCategory.Known.HARM_CATEGORY_DANGEROUS_CONTENT)
            .map(category -> SafetySetting.builder()
                    .category(category)
                    .threshold(HarmBlockThreshold.Known.BLOCK_NONE)
                    .build())
            .toList();

    /** Bytes of the body of an error that are searched for a delay. */
    private static final int MOST_OF_AN_ERROR = 1 << 16;

    private final Client client;
    private final String model;

    /** What the provider asked for with its last answer to this thread, because the exceptions of its library do not say. */
    private final ThreadLocal<Duration> retryAfter = ThreadLocal.withInitial(() -> Duration.ZERO);

    AiStudioGenerateContent(GeminiProperties properties) {
        var options = HttpOptions.builder()
                .retryOptions(HttpRetryOptions.builder().attempts(1).build());
        if (properties.endpoint() != null) {
            options.baseUrl(properties.endpoint().toString());
        }
        this.client = Client.builder()
                .apiKey(properties.apiKey().value())
                .httpOptions(options.build())
                .clientOptions(ClientOptions.builder()
                        .customHttpClient(http(properties.calls().timeout()))
                        .build())
                .build();
        this.model = properties.model();
    }

    private OkHttpClient http(Duration timeout) {
        return new OkHttpClient.Builder()
                .callTimeout(timeout)
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addInterceptor(call -> {
                    Response answer = call.proceed(call.request());
                    retryAfter.set(
                            answer.isSuccessful()
                                    ? Duration.ZERO
                                    : RetryDelay.of(
                                            answer.header("Retry-After"),
                                            answer.peekBody(MOST_OF_AN_ERROR).string(),
                                            Instant.now()));
                    return answer;
                })
                .build();
    }

    @Override
    public Reply ask(GeminiQuestion question) {
        List<Part> parts = new ArrayList<>();
        question.media().forEach(media -> parts.add(part(media)));
        parts.add(Part.fromText(question.content()));
        var content = Content.builder().role("user").parts(parts).build();
        try {
            return reply(client.models.generateContent(model, content, config(question)));
        } catch (ApiException e) {
            throw GeminiCallException.ofStatus(e.code(), e, retryAfter.get());
        } catch (GenAiIOException e) {
            var failure = e.getCause() instanceof InterruptedIOException ? Failure.TIMEOUT : Failure.OVERLOADED;
            throw new GeminiCallException(failure, "No answer came", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** Google's library drops fractions of seconds, so the part is widened to whole ones. */
    private static Part part(GeminiQuestion.Media media) {
        Part whole = Part.fromBytes(media.bytes(), media.contentType());
        var part = media.part();
        return part == null
                ? whole
                : whole.toBuilder()
                        .videoMetadata(VideoMetadata.builder()
                                .startOffset(Duration.ofSeconds(part.from().toSeconds()))
                                .endOffset(Duration.ofSeconds(
                                        part.to().plusNanos(999_999_999).toSeconds()))
                                .build())
                        .build();
    }

    private static GenerateContentConfig config(GeminiQuestion question) {
        var config = GenerateContentConfig.builder();
        if (question.effort().lowResolution()) {
            config.mediaResolution(MediaResolution.Known.MEDIA_RESOLUTION_LOW);
        }
        return config.maxOutputTokens(question.effort().maxTokens())
                .systemInstruction(Content.fromParts(Part.fromText(question.instructions())))
                .temperature(0f)
                .safetySettings(JUDGED_BY_US)
                .responseMimeType("application/json")
                .responseSchema(Schema.fromJson(question.answerSchema()))
                .build();
    }

    private static Reply reply(GenerateContentResponse response) {
        var block = response.promptFeedback()
                .flatMap(feedback -> feedback.blockReason())
                .map(Object::toString)
                .orElse(null);
        var version = response.modelVersion().orElse("");
        var usage = response.usageMetadata().map(AiStudioGenerateContent::usage).orElse(new Usage(0, 0));
        var candidate = response.candidates().stream().flatMap(List::stream).findFirst();
        if (candidate.isEmpty()) {
            return new Reply(false, "", null, block, version, usage);
        }
        String text = candidate
                .get()
                .content()
                .flatMap(Content::parts)
                .map(parts ->
                        parts.stream().flatMap(part -> part.text().stream()).collect(Collectors.joining()))
                .orElse("");
        var finish = candidate.get().finishReason().map(Object::toString).orElse(null);
        return new Reply(true, text, finish, block, version, usage);
    }

    private static Usage usage(GenerateContentResponseUsageMetadata billed) {
        int audio = billed.promptTokensDetails().stream()
                .flatMap(List::stream)
                .filter(part -> part.modality()
                        .filter(one -> one.knownEnum() == MediaModality.Known.AUDIO)
                        .isPresent())
                .mapToInt(part -> part.tokenCount().orElse(0))
                .sum();
        return new Usage(
                billed.promptTokenCount().orElse(0),
                audio,
                billed.candidatesTokenCount().orElse(0)
                        + billed.thoughtsTokenCount().orElse(0));
    }
}
