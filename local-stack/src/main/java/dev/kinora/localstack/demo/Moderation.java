package dev.kinora.localstack.demo;

import dev.kinora.localstack.demo.KinoraClient.Answer;
import dev.kinora.localstack.demo.KinoraClient.Session;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Acts as the demo moderator: finds the case of a video, claims it and decides. Each decision is recorded as theirs.
 */
final class Moderation {

    private final KinoraClient client;
    private final Supplier<Session> moderator;

    Moderation(KinoraClient client, Supplier<Session> moderator) {
        this.client = client;
        this.moderator = moderator;
    }

    /** The open case of this video; empty until screening has opened it. */
    Optional<JsonNode> findCase(String videoId) {
        String path = "/api/v1/moderation/cases?state=OPEN&kind=VIDEO&limit=100";
        JsonNode page = client.get(moderator.get(), path).required("Reading the queue");
        for (JsonNode item : page.path("items")) {
            if (item.path("contentId").asString().equals(videoId)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** Claims the case and approves its content. */
    JsonNode approve(String caseId, String note) {
        String path = "/api/v1/moderation/cases/" + caseId;
        client.post(moderator.get(), path + "/claim", null).required("Claiming the case");
        Answer claimed = client.get(moderator.get(), path);
        claimed.required("Reading the case");
        String etag = claimed.etag() == null ? "*" : claimed.etag();
        return client.postIfMatch(
                        moderator.get(),
                        path + "/decisions",
                        etag,
                        Map.of("action", "APPROVE", "reasonCode", "NO_VIOLATION", "note", note))
                .required("Deciding the case");
    }

    /** The case with its signals. */
    JsonNode read(String caseId) {
        return client.get(moderator.get(), "/api/v1/moderation/cases/" + caseId).required("Reading the case");
    }
}
