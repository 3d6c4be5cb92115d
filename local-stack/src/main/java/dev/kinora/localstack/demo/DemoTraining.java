package dev.kinora.localstack.demo;

import dev.kinora.localstack.demo.KinoraClient.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Trains the recommendation model on the engagements of the demo audience, like an operator would. */
final class DemoTraining {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String MODELS = "/api/v1/admin/models";

    private final KinoraClient client;
    private final Session operator;

    DemoTraining(KinoraClient client, Session operator) {
        this.client = client;
        this.operator = operator;
    }

    void run(Consumer<String> progress) {
        String before = newest();
        client.post(operator, MODELS, Map.of("arm", "HYBRID")).required("Starting the training");
        Instant start = Instant.now();
        if (Wait.upTo(PATIENCE, () -> !newest().equals(before))) {
            progress.accept("The recommender has trained a model ("
                    + Duration.between(start, Instant.now()).toSeconds() + " s)");
        } else {
            progress.accept("The recommender is still training; see its models in /admin/ as operator");
        }
    }

    /** The id of the last trained model; empty if there is none. */
    private String newest() {
        JsonNode models = client.get(operator, MODELS + "?limit=1").required("Reading the models");
        return models.path("items").path(0).path("id").asString("");
    }
}
