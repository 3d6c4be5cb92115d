package dev.kinora.localstack.demo;

import dev.kinora.localstack.demo.KinoraClient.Answer;
import dev.kinora.localstack.demo.KinoraClient.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets creators whom people have approved before publish without a person, as an administrator would in the console. It is
 * meant for a stack without a vision model, where a person would have to look at every video.
 */
final class TrustedCreators {

    private static final String POLICY = "/api/v1/moderation/policies/default";
    private static final String TRUSTED = "TRUSTED";
    private static final int APPROVALS = 3;
    private static final int STRIKE_DAYS = 90;
    private static final double SAMPLE = 0.1;

    private final KinoraClient client;
    private final Supplier<Session> admin;

    TrustedCreators(KinoraClient client, Supplier<Session> admin) {
        this.client = client;
        this.admin = admin;
    }

    /** Makes it the rule unless there is a vision model, and says whether it is. */
    boolean allow(Consumer<String> tell) {
        JsonNode models = client.get(admin.get(), "/api/v1/moderation/models").required("Reading the models");
        Answer policy = client.get(admin.get(), POLICY);
        JsonNode rules = policy.required("Reading the policy").path("rules");
        if (rules.path("publishing").path("preset").asString().equals(TRUSTED)) {
            return true;
        }
        if (!models.path("vision").path("provider").asString().equals("local")) {
            return false;
        }
        String etag = policy.etag() == null ? "*" : policy.etag();
        JsonNode changed =
                client.putIfMatch(admin.get(), POLICY, etag, trusting(rules)).required("Changing the policy");
        tell.accept("Policy version " + changed.path("version").asLong() + ": creators with " + APPROVALS
                + " approved videos publish without a person, except for a random tenth");
        return true;
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
