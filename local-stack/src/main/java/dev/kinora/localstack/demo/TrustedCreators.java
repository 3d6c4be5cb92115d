package dev.kinora.localstack.demo;

import dev.kinora.localstack.demo.KinoraClient.Answer;
import dev.kinora.localstack.demo.KinoraClient.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets creators whom people have approved before publish without a person, as two administrators would in the console. It is
 * meant for a stack without a vision model, where a person would have to look at every video.
 */
final class TrustedCreators {

    private static final String POLICY = "/api/v1/moderation/policies/default";
    private static final String TRUSTED = "TRUSTED";
    private static final int APPROVALS = 3;
    private static final int STRIKE_DAYS = 90;
    private static final double SAMPLE = 0.1;

    private static final String PUBLISHER = "publisher";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KinoraClient client;
    private final DemoAccounts accounts;

    TrustedCreators(KinoraClient client, DemoAccounts accounts) {
        this.client = client;
        this.accounts = accounts;
    }

    /** Makes it the rule unless there is a vision model, and says whether it is. */
    boolean allow(Consumer<String> tell) {
        JsonNode models = client.get(admin(), "/api/v1/moderation/models").required("Reading the models");
        JsonNode rules =
                client.get(admin(), POLICY).required("Reading the policy").path("rules");
        if (rules.path("publishing").path("preset").asString().equals(TRUSTED)) {
            return true;
        }
        if (!models.path("vision").path("provider").asString().equals("local")) {
            return false;
        }
        JsonNode changed = publish(trusting(rules));
        tell.accept("Policy version " + changed.path("version").asLong() + ": creators with " + APPROVALS
                + " approved videos publish without a person, except for a random tenth");
        return true;
    }

    /** One administrator drafts and simulates, another one publishes. */
    private JsonNode publish(JsonNode rules) {
        var content = Map.of("rules", rules, "note", "Creators whom people approve publish without a person");
        Answer created = client.post(admin(), POLICY + "/drafts", content);
        JsonNode draft = created.required("Drafting the policy").path("draft");
        String path = POLICY + "/drafts/" + draft.path("id").asString();
        client.post(admin(), path + "/simulations", Map.of("perKind", 1000)).required("Simulating the policy");
        if (!Wait.upTo(
                PATIENCE,
                () -> client.get(admin(), path).body().path("simulated").asBoolean())) {
            throw new IllegalStateException("The policy could not be simulated: "
                    + client.get(admin(), path).body().path("simulation"));
        }
        accounts.create(PUBLISHER, "Pia Publisher", "VIEWER", "ADMIN");
        String etag = created.etag() == null ? "*" : created.etag();
        return client.postIfMatch(accounts.session(PUBLISHER), path + "/publication", etag, Map.of())
                .required("Publishing the policy");
    }

    private Session admin() {
        return accounts.session("admin");
    }

    /** The same rules with this preset, and without the answer of a vision model that is not there. */
    static ObjectNode trusting(JsonNode rules) {
        var changed = (ObjectNode) rules.deepCopy();
        List<String> stages = new ArrayList<>();
        rules.path("requiredStages").forEach(stage -> stages.add(stage.asString()));
        stages.remove("VISION");
        stages.remove("LOCAL_VISION");
        stages.add("LOCAL_VISION");
        var required = changed.putArray("requiredStages");
        stages.forEach(required::add);
        changed.putPOJO(
                "publishing",
                Map.of("preset", TRUSTED, "approvals", APPROVALS, "strikeDays", STRIKE_DAYS, "sample", SAMPLE));
        return changed;
    }
}
