package dev.kinora.starter.gemini;

import com.google.api.client.http.HttpResponseException;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.retrying.RetrySettings;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.DeadlineExceededException;
import com.google.cloud.vertexai.api.Blob;
import com.google.cloud.vertexai.api.Candidate.FinishReason;
import com.google.cloud.vertexai.api.Content;
import com.google.cloud.vertexai.api.GenerateContentRequest;
import com.google.cloud.vertexai.api.GenerateContentResponse;
import com.google.cloud.vertexai.api.GenerationConfig;
import com.google.cloud.vertexai.api.HarmCategory;
import com.google.cloud.vertexai.api.Modality;
import com.google.cloud.vertexai.api.ModalityTokenCount;
import com.google.cloud.vertexai.api.Part;
import com.google.cloud.vertexai.api.PredictionServiceClient;
import com.google.cloud.vertexai.api.PredictionServiceSettings;
import com.google.cloud.vertexai.api.SafetySetting;
import com.google.cloud.vertexai.api.Schema;
import com.google.cloud.vertexai.api.VideoMetadata;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.kinora.starter.gemini.GeminiResult.Failure;
import dev.kinora.starter.gemini.GeminiResult.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls Gemini on Vertex AI, over HTTP and JSON, with the default credentials of the machine. */
class VertexGenerateContent implements GenerateContent {

    private static final List<HarmCategory> JUDGED_BY_US = List.of(
            HarmCategory.HARM_CATEGORY_HARASSMENT,
            HarmCategory.HARM_CATEGORY_HATE_SPEECH,
            HarmCategory.HARM_CATEGORY_SEXUALLY_EXPLICIT,
            HarmCategory.HARM_CATEGORY_DANGEROUS_CONTENT);

    private final PredictionServiceClient client;
    private final String model;

    VertexGenerateContent(GeminiProperties properties) {
        this.model = "projects/%s/locations/%s/publishers/google/models/%s"
                .formatted(properties.project(), properties.location(), properties.model());
        try {
            this.client = PredictionServiceClient.create(settings(properties));
        } catch (IOException e) {
            throw new UncheckedIOException("The Vertex AI client cannot be made", e);
        }
    }

    /** The host name of a location; that of {@code global} has no prefix. */
    static String address(String location) {
        return (location.equals("global") ? "" : location + "-") + "aiplatform.googleapis.com:443";
    }

    private static PredictionServiceSettings settings(GeminiProperties properties) throws IOException {
        var settings = PredictionServiceSettings.newHttpJsonBuilder();
        if (properties.endpoint() == null) {
            settings.setEndpoint(address(properties.location()));
        } else {
            settings.setEndpoint(properties.endpoint().toString());
            if ("http".equals(properties.endpoint().getScheme())) {
                settings.setCredentialsProvider(NoCredentialsProvider.create());
            }
        }
        Duration timeout = properties.calls().timeout();
        settings.generateContentSettings()
                .setRetryableCodes(Set.of())
                .setRetrySettings(RetrySettings.newBuilder()
                        .setInitialRpcTimeoutDuration(timeout)
                        .setMaxRpcTimeoutDuration(timeout)
                        .setTotalTimeoutDuration(timeout)
                        .setMaxAttempts(1)
                        .build());
        return settings.build();
    }

    @Override
    public Reply ask(GeminiQuestion question) {
        try {
            return reply(client.generateContent(request(question)));
        } catch (DeadlineExceededException e) {
            throw new GeminiCallException(Failure.TIMEOUT, "No answer came in time", e);
        } catch (ApiException e) {
            throw GeminiCallException.ofStatus(e.getStatusCode().getCode().getHttpStatusCode(), e, retryAfter(e));
        }
    }

    private static Duration retryAfter(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpResponseException answer) {
                return RetryDelay.of(answer.getHeaders().getRetryAfter(), answer.getContent(), Instant.now());
            }
        }
        return Duration.ZERO;
    }

    @Override
    public void close() {
        client.close();
    }

    private GenerateContentRequest request(GeminiQuestion question) {
        var content = Content.newBuilder().setRole("user");
        question.media().forEach(media -> content.addParts(part(media)));
        content.addParts(Part.newBuilder().setText(question.content()));
        var request = GenerateContentRequest.newBuilder()
                .setModel(model)
                .setSystemInstruction(
                        Content.newBuilder().addParts(Part.newBuilder().setText(question.instructions())))
                .setGenerationConfig(GenerationConfig.newBuilder()
                        .setTemperature(0)
                        .setMaxOutputTokens(question.effort().maxTokens())
                        .setResponseMimeType("application/json")
                        .setResponseSchema(schema(question)))
                .addContents(content);
        JUDGED_BY_US.forEach(category -> request.addSafetySettings(SafetySetting.newBuilder()
                .setCategory(category)
                .setThreshold(SafetySetting.HarmBlockThreshold.BLOCK_NONE)));
        return request.build();
    }

    private static Part part(GeminiQuestion.Media media) {
        var part = Part.newBuilder()
                .setInlineData(
                        Blob.newBuilder().setMimeType(media.contentType()).setData(ByteString.copyFrom(media.bytes())));
        if (media.part() != null) {
            part.setVideoMetadata(VideoMetadata.newBuilder()
                    .setStartOffset(duration(media.part().from()))
                    .setEndOffset(duration(media.part().to())));
        }
        return part.build();
    }

    private static com.google.protobuf.Duration duration(Duration offset) {
        return com.google.protobuf.Duration.newBuilder()
                .setSeconds(offset.toSeconds())
                .setNanos(offset.toNanosPart())
                .build();
    }

    private static Schema schema(GeminiQuestion question) {
        try {
            var schema = Schema.newBuilder();
            JsonFormat.parser().merge(question.answerSchema(), schema);
            return schema.build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("The schema of the answer is not valid", e);
        }
    }

    private static Usage usage(GenerateContentResponse.UsageMetadata billed) {
        int audio = billed.getPromptTokensDetailsList().stream()
                .filter(part -> part.getModality() == Modality.AUDIO)
                .mapToInt(ModalityTokenCount::getTokenCount)
                .sum();
        return new Usage(
                billed.getPromptTokenCount(), audio, billed.getCandidatesTokenCount() + billed.getThoughtsTokenCount());
    }

    private static Reply reply(GenerateContentResponse response) {
        var feedback = response.getPromptFeedback();
        var block = feedback.getBlockReasonValue() == 0
                ? null
                : feedback.getBlockReason().name();
        var usage = usage(response.getUsageMetadata());
        if (response.getCandidatesCount() == 0) {
            return new Reply(false, "", null, block, response.getModelVersion(), usage);
        }
        var candidate = response.getCandidates(0);
        String text = candidate.getContent().getPartsList().stream()
                .map(Part::getText)
                .collect(Collectors.joining());
        // A reason that this library does not know reads as unspecified: then the answer may be cut or censored.
        var finish = candidate.getFinishReason() == FinishReason.FINISH_REASON_UNSPECIFIED
                ? null
                : candidate.getFinishReason().name();
        return new Reply(true, text, finish, block, response.getModelVersion(), usage);
    }
}
