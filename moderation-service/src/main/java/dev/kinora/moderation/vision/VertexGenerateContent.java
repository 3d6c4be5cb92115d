package dev.kinora.moderation.vision;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.retrying.RetrySettings;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.DeadlineExceededException;
import com.google.cloud.vertexai.api.Blob;
import com.google.cloud.vertexai.api.Content;
import com.google.cloud.vertexai.api.GenerateContentRequest;
import com.google.cloud.vertexai.api.GenerateContentResponse;
import com.google.cloud.vertexai.api.GenerationConfig;
import com.google.cloud.vertexai.api.HarmCategory;
import com.google.cloud.vertexai.api.Part;
import com.google.cloud.vertexai.api.PredictionServiceClient;
import com.google.cloud.vertexai.api.PredictionServiceSettings;
import com.google.cloud.vertexai.api.SafetySetting;
import com.google.cloud.vertexai.api.Schema;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Gemini on Vertex AI, over HTTP and JSON, with the credentials of the machine. */
class VertexGenerateContent implements GenerateContent {

    private static final List<HarmCategory> JUDGED_BY_US = List.of(
            HarmCategory.HARM_CATEGORY_HARASSMENT,
            HarmCategory.HARM_CATEGORY_HATE_SPEECH,
            HarmCategory.HARM_CATEGORY_SEXUALLY_EXPLICIT,
            HarmCategory.HARM_CATEGORY_DANGEROUS_CONTENT);

    private final PredictionServiceClient client;
    private final String model;
    private final JsonMapper json;

    VertexGenerateContent(VisionProperties properties, JsonMapper json) {
        this.model = "projects/%s/locations/%s/publishers/google/models/%s"
                .formatted(properties.project(), properties.location(), properties.model());
        this.json = json;
        try {
            this.client = PredictionServiceClient.create(settings(properties));
        } catch (IOException e) {
            throw new UncheckedIOException("The Vertex AI client cannot be made", e);
        }
    }

    private static PredictionServiceSettings settings(VisionProperties properties) throws IOException {
        var settings = PredictionServiceSettings.newHttpJsonBuilder();
        if (properties.endpoint() == null) {
            settings.setEndpoint(properties.location() + "-aiplatform.googleapis.com:443");
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
    public Reply ask(GeminiPrompt prompt, VideoQuestion question) {
        try {
            return reply(client.generateContent(request(prompt, question)));
        } catch (DeadlineExceededException e) {
            throw new GeminiCallException(GeminiCallException.Kind.TIMEOUT, "No answer in time", e);
        } catch (ApiException e) {
            throw GeminiCallException.ofStatus(
                    e.getStatusCode().getCode().getHttpStatusCode(),
                    e.getStatusCode().getCode().name(),
                    e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private GenerateContentRequest request(GeminiPrompt prompt, VideoQuestion question) {
        var content = Content.newBuilder().setRole("user");
        question.media()
                .forEach(media -> content.addParts(Part.newBuilder()
                        .setInlineData(Blob.newBuilder()
                                .setMimeType(media.contentType())
                                .setData(ByteString.copyFrom(media.bytes())))));
        content.addParts(Part.newBuilder().setText(prompt.content(question, json)));
        var request = GenerateContentRequest.newBuilder()
                .setModel(model)
                .setSystemInstruction(
                        Content.newBuilder().addParts(Part.newBuilder().setText(prompt.instructions())))
                .setGenerationConfig(GenerationConfig.newBuilder()
                        .setTemperature(0)
                        .setResponseMimeType("application/json")
                        .setResponseSchema(schema(prompt)))
                .addContents(content);
        JUDGED_BY_US.forEach(category -> request.addSafetySettings(SafetySetting.newBuilder()
                .setCategory(category)
                .setThreshold(SafetySetting.HarmBlockThreshold.BLOCK_NONE)));
        return request.build();
    }

    private static Schema schema(GeminiPrompt prompt) {
        try {
            var schema = Schema.newBuilder();
            JsonFormat.parser().merge(prompt.answerSchema(), schema);
            return schema.build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("The schema of the answer is not valid", e);
        }
    }

    private static Reply reply(GenerateContentResponse response) {
        var feedback = response.getPromptFeedback();
        String block = feedback.getBlockReasonValue() == 0
                ? null
                : feedback.getBlockReason().name();
        if (response.getCandidatesCount() == 0) {
            return new Reply("", null, block, response.getModelVersion());
        }
        var candidate = response.getCandidates(0);
        String text = candidate.getContent().getPartsList().stream()
                .map(Part::getText)
                .collect(Collectors.joining());
        String finish = candidate.getFinishReasonValue() == 0
                ? "STOP"
                : candidate.getFinishReason().name();
        return new Reply(text, finish, block, response.getModelVersion());
    }
}
